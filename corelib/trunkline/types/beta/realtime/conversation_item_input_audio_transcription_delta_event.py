"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Logprob(BaseModel):
    """A token and its log probability."""

    bytes: list[int]
    """The token's UTF-8 bytes."""
    logprob: float
    """The token's log probability."""
    token: str
    """The token's text."""


class ConversationItemInputAudioTranscriptionDeltaEvent(BaseModel):
    event_id: str
    item_id: str
    type: Literal["conversation.item.input_audio_transcription.delta"]
    content_index: int | None = None
    delta: str | None = None
    logprobs: list[Logprob] | None = None
