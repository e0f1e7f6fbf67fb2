"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import audio


class Logprob(BaseModel):
    """A token and its log probability."""

    bytes: list[int] | None = None
    """The token's UTF-8 bytes."""
    logprob: float | None = None
    """The token's log probability."""
    token: str | None = None
    """The token's text."""


class UsageInputTokenDetails(BaseModel):
    """What the tokens of the recording and the prompt were."""

    audio_tokens: int | None = None
    """Tokens of sound."""
    text_tokens: int | None = None
    """Tokens of text."""


class Usage(BaseModel):
    """The tokens that the transcription was charged for."""

    input_tokens: int
    """Tokens of the input."""
    output_tokens: int
    """Tokens of the output."""
    total_tokens: int
    """All tokens together."""
    type: Literal["tokens"]
    """Which kind this is."""
    input_token_details: UsageInputTokenDetails | None = None
    """What the input's tokens were."""


class TranscriptionTextDoneEvent(BaseModel):
    """The end of a streamed transcription."""

    text: str
    """The whole text."""
    type: Literal["transcript.text.done"]
    """Which kind this is."""
    languages: list[audio.TranscriptionLanguage] | None = None
    """The languages that were heard."""
    logprobs: list[Logprob] | None = None
    """The log probabilities of the tokens, if asked for."""
    usage: Usage | None = None
    """What was charged."""
