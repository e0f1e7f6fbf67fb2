"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class TopLogprob(BaseModel):
    """One of the most likely tokens at a position."""

    bytes: list[int] | None = None
    """UTF-8 bytes of the token."""
    logprob: float
    """Log probability of the token."""
    token: str
    """Text of the token."""


class ChatCompletionTokenLogprob(BaseModel):
    """Output token with its log probability and the most likely alternatives."""

    bytes: list[int] | None = None
    """UTF-8 bytes of the token."""
    logprob: float
    """Log probability of the token."""
    token: str
    """Text of the token."""
    top_logprobs: list[TopLogprob]
    """Most likely tokens at this position, with their log probabilities."""
