"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import audio


class Usage(BaseModel):
    """The seconds that the transcription was charged for."""

    seconds: float
    """The length that was charged, in seconds."""
    type: Literal["duration"]
    """Which kind this is."""


class TranscriptionVerbose(BaseModel):
    """What was said in a recording, with times."""

    duration: float
    """The length of the recording, in seconds."""
    language: str
    """The language that was heard."""
    text: str
    """What was said."""
    segments: list[audio.TranscriptionSegment] | None = None
    """The text in pieces, with their times."""
    usage: Usage | None = None
    """What was charged."""
    words: list[audio.TranscriptionWord] | None = None
    """The words with their times, if asked for."""
