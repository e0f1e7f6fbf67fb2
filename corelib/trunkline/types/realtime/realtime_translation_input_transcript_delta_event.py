"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class RealtimeTranslationInputTranscriptDeltaEvent(BaseModel):
    delta: str
    event_id: str
    type: Literal["session.input_transcript.delta"]
    elapsed_ms: int | None = None
