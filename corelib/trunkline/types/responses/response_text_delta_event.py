"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class LogprobTopLogprob(BaseModel):
    """One of the most likely tokens at a position."""

    logprob: float | None = None
    """Log probability of the token."""
    token: str | None = None
    """Text of the token."""


class Logprob(BaseModel):
    """Token with its log probability."""

    logprob: float
    """Log probability of the token."""
    token: str
    """Text of the token."""
    top_logprobs: list[LogprobTopLogprob] | None = None
    """Most likely tokens at this position, with their log probabilities."""


class ResponseTextDeltaEvent(BaseModel):
    """Delta of the output text."""

    content_index: int
    """Index of the content part in the item."""
    delta: str
    """Next piece of the text."""
    item_id: str
    """ID of the output item."""
    logprobs: list[Logprob]
    """Log probabilities of the tokens, if requested."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.output_text.delta"]
    """Type of the object."""
