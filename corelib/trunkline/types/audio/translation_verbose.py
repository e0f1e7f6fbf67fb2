"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import audio


class TranslationVerbose(BaseModel):
    """What was said in a recording, in English and with times."""

    duration: float
    """The length of the recording, in seconds."""
    language: str
    """The language of the text: English."""
    text: str
    """The English text."""
    segments: list[audio.TranscriptionSegment] | None = None
    """The text in pieces, with their times."""
