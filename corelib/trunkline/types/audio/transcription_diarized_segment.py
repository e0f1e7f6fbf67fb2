"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class TranscriptionDiarizedSegment(BaseModel):
    """What one speaker said without a break."""

    id: str
    """Identifies this object."""
    end: float
    """Where it ends, in seconds from the recording's beginning."""
    speaker: str
    """Who speaks: a name that the request gave, or a letter."""
    start: float
    """Where it begins, in seconds from the recording's beginning."""
    text: str
    """What was said."""
    type: Literal["transcript.text.segment"]
    """Which kind this is."""
