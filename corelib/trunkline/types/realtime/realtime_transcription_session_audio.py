"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeTranscriptionSessionAudio(BaseModel):
    input: realtime.RealtimeTranscriptionSessionAudioInput | None = None
