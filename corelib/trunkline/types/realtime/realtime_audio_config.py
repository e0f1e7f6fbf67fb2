"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeAudioConfig(BaseModel):
    input: realtime.RealtimeAudioConfigInput | None = None
    output: realtime.RealtimeAudioConfigOutput | None = None
