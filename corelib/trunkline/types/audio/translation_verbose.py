"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import audio


class TranslationVerbose(BaseModel):
    """English translation of the audio, with timestamps."""

    duration: float
    """Duration of the audio, in seconds."""
    language: str
    """Language of the translation, always English."""
    text: str
    """Translated text."""
    segments: list[audio.TranscriptionSegment] | None = None
    """Segments of the text, with timestamps."""
