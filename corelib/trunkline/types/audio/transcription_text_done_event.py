"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import audio


class Logprob(BaseModel):
    """Token with its log probability."""

    bytes: list[int] | None = None
    """UTF-8 bytes of the token."""
    logprob: float | None = None
    """Log probability of the token."""
    token: str | None = None
    """Text of the token."""


class UsageInputTokenDetails(BaseModel):
    """Input tokens by kind: audio and text."""

    audio_tokens: int | None = None
    """Number of audio tokens."""
    text_tokens: int | None = None
    """Number of text tokens."""


class Usage(BaseModel):
    """Token usage of a streamed transcription."""

    input_tokens: int
    """Number of input tokens."""
    output_tokens: int
    """Number of output tokens."""
    total_tokens: int
    """Total number of tokens."""
    type: Literal["tokens"]
    """Type of the object."""
    input_token_details: UsageInputTokenDetails | None = None
    """Input tokens by kind."""


class TranscriptionTextDoneEvent(BaseModel):
    """Sent when a streamed transcript is complete."""

    text: str
    """Complete text."""
    type: Literal["transcript.text.done"]
    """Type of the object."""
    languages: list[audio.TranscriptionLanguage] | None = None
    """Detected languages."""
    logprobs: list[Logprob] | None = None
    """Log probabilities of the tokens, if requested."""
    usage: Usage | None = None
    """Billed usage."""
