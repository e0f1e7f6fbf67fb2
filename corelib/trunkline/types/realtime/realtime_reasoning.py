"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeReasoning(BaseModel):
    effort: realtime.RealtimeReasoningEffort | None = None
