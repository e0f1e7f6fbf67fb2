"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class TranscriptionDiarizedSegment(BaseModel):
    """Segment of a transcript, by one speaker."""

    id: str
    """ID of the segment."""
    end: float
    """End time in the audio, in seconds."""
    speaker: str
    """Speaker: a name from the request, or a letter."""
    start: float
    """Start time in the audio, in seconds."""
    text: str
    """Transcribed text of the segment."""
    type: Literal["transcript.text.segment"]
    """Type of the object."""
