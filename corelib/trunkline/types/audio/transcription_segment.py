"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class TranscriptionSegment(BaseModel):
    """Segment of a transcript, with its timestamps and quality measures."""

    id: int
    """Number of the segment."""
    avg_logprob: float
    """Mean log probability of the tokens; below -1 the text is unreliable."""
    compression_ratio: float
    """Compression ratio of the text; above 2.4 it is probably repetitive and wrong."""
    end: float
    """End time in the audio, in seconds."""
    no_speech_prob: float
    """Probability that the segment contains no speech, from 0 to 1."""
    seek: int
    """Position in the audio at which decoding of the segment started, in frames."""
    start: float
    """Start time in the audio, in seconds."""
    temperature: float
    """Sampling temperature at which the segment was decoded."""
    text: str
    """Transcribed text of the segment."""
    tokens: list[int]
    """Token IDs of the text."""
