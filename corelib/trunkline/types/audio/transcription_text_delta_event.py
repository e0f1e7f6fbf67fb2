"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Logprob(BaseModel):
    """Token with its log probability."""

    bytes: list[int] | None = None
    """UTF-8 bytes of the token."""
    logprob: float | None = None
    """Log probability of the token."""
    token: str | None = None
    """Text of the token."""


class TranscriptionTextDeltaEvent(BaseModel):
    """Delta of a streamed transcript."""

    delta: str
    """Next piece of the text."""
    type: Literal["transcript.text.delta"]
    """Type of the object."""
    logprobs: list[Logprob] | None = None
    """Log probabilities of the tokens, if requested."""
    segment_id: str | None = None
    """ID of the diarized segment that the delta belongs to."""
