"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ConversationItemInputAudioTranscriptionSegment(BaseModel):
    id: str
    content_index: int
    end: float
    event_id: str
    item_id: str
    speaker: str
    start: float
    text: str
    type: Literal["conversation.item.input_audio_transcription.segment"]
