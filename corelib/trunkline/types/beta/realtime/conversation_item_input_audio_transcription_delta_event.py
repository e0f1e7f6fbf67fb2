"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Logprob(BaseModel):
    """Token with its log probability."""

    bytes: list[int]
    """UTF-8 bytes of the token."""
    logprob: float
    """Log probability of the token."""
    token: str
    """Text of the token."""


class ConversationItemInputAudioTranscriptionDeltaEvent(BaseModel):
    event_id: str
    item_id: str
    type: Literal["conversation.item.input_audio_transcription.delta"]
    content_index: int | None = None
    delta: str | None = None
    logprobs: list[Logprob] | None = None
