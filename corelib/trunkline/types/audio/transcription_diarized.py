"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import audio


class UsageTokensInputTokenDetails(BaseModel):
    """What the tokens of the recording and the prompt were."""

    audio_tokens: int | None = None
    """Tokens of sound."""
    text_tokens: int | None = None
    """Tokens of text."""


class UsageTokens(BaseModel):
    """The tokens that a transcription was charged for."""

    input_tokens: int
    """Tokens of the input."""
    output_tokens: int
    """Tokens of the output."""
    total_tokens: int
    """All tokens together."""
    type: Literal["tokens"]
    """Which kind this is."""
    input_token_details: UsageTokensInputTokenDetails | None = None
    """What the input's tokens were."""


class UsageDuration(BaseModel):
    """The seconds that a transcription was charged for."""

    seconds: float
    """The length that was charged, in seconds."""
    type: Literal["duration"]
    """Which kind this is."""


Usage: TypeAlias = Annotated[UsageTokens | UsageDuration, Discriminator("type")]


class TranscriptionDiarized(BaseModel):
    """What was said in a recording, and by whom."""

    duration: float
    """The length of the recording, in seconds."""
    segments: list[audio.TranscriptionDiarizedSegment]
    """What was said, cut where the speaker changes."""
    task: Literal["transcribe"]
    """What was done: the recording was written down."""
    text: str
    """What was said, by all speakers together."""
    usage: Usage | None = None
    """What was charged."""
