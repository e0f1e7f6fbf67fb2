"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class TranscriptionWord(BaseModel):
    """Word of a transcript, with its timestamps."""

    end: float
    """End time in the audio, in seconds."""
    start: float
    """Start time in the audio, in seconds."""
    word: str
    """Text of the word."""
