"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseAudioTranscriptDeltaEvent(BaseModel):
    content_index: int
    delta: str
    event_id: str
    item_id: str
    output_index: int
    response_id: str
    type: Literal["response.output_audio_transcript.delta"]
