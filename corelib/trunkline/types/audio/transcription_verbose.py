"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import audio


class Usage(BaseModel):
    """Usage of a transcription that is billed by duration."""

    seconds: float
    """Billed duration of the audio, in seconds."""
    type: Literal["duration"]
    """Type of the object."""


class TranscriptionVerbose(BaseModel):
    """Transcript of the audio, with timestamps."""

    duration: float
    """Duration of the audio, in seconds."""
    language: str
    """Detected language."""
    text: str
    """Transcribed text."""
    segments: list[audio.TranscriptionSegment] | None = None
    """Segments of the text, with timestamps."""
    usage: Usage | None = None
    """Billed usage."""
    words: list[audio.TranscriptionWord] | None = None
    """Words with their timestamps, if requested."""
