"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class TranscriptionSegment(BaseModel):
    """A piece of a recording and its text."""

    id: int
    """The segment's number."""
    avg_logprob: float
    """The mean log probability of its tokens; below -1 the text is doubtful."""
    compression_ratio: float
    """How far its text can be compressed; above 2.4 the text is doubtful."""
    end: float
    """Where it ends, in seconds from the recording's beginning."""
    no_speech_prob: float
    """How likely it is that nobody speaks, from 0 to 1."""
    seek: int
    """How far into the recording the model had got, in its own steps."""
    start: float
    """Where it begins, in seconds from the recording's beginning."""
    temperature: float
    """The temperature that the text was written at."""
    text: str
    """What was said."""
    tokens: list[int]
    """The ids of the text's tokens."""
