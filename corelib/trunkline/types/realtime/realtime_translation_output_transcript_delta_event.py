"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class RealtimeTranslationOutputTranscriptDeltaEvent(BaseModel):
    delta: str
    event_id: str
    type: Literal["session.output_transcript.delta"]
    elapsed_ms: int | None = None
