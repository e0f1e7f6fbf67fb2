"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import audio


class UsageTokensInputTokenDetails(BaseModel):
    """Input tokens by kind: audio and text."""

    audio_tokens: int | None = None
    """Number of audio tokens."""
    text_tokens: int | None = None
    """Number of text tokens."""


class UsageTokens(BaseModel):
    """Usage of a transcription that is billed by tokens."""

    input_tokens: int
    """Number of input tokens."""
    output_tokens: int
    """Number of output tokens."""
    total_tokens: int
    """Total number of tokens."""
    type: Literal["tokens"]
    """Type of the object."""
    input_token_details: UsageTokensInputTokenDetails | None = None
    """Input tokens by kind."""


class UsageDuration(BaseModel):
    """Usage of a transcription that is billed by duration."""

    seconds: float
    """Billed duration of the audio, in seconds."""
    type: Literal["duration"]
    """Type of the object."""


Usage: TypeAlias = Annotated[UsageTokens | UsageDuration, Discriminator("type")]


class TranscriptionDiarized(BaseModel):
    """Transcript of the audio, divided by speaker."""

    duration: float
    """Duration of the audio, in seconds."""
    segments: list[audio.TranscriptionDiarizedSegment]
    """Segments of the transcript, each by one speaker."""
    task: Literal["transcribe"]
    """Always `transcribe`."""
    text: str
    """Transcribed text of all speakers."""
    usage: Usage | None = None
    """Billed usage."""
