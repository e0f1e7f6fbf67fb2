"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class TranscriptionWord(BaseModel):
    """A word and its times."""

    end: float
    """Where it ends, in seconds from the recording's beginning."""
    start: float
    """Where it begins, in seconds from the recording's beginning."""
    word: str
    """The word."""
