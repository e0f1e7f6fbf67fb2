"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class TopLogprob(BaseModel):
    """A token that the model might have written here."""

    bytes: list[int] | None = None
    """The token's UTF-8 bytes."""
    logprob: float
    """The token's log probability."""
    token: str
    """The token's text."""


class ChatCompletionTokenLogprob(BaseModel):
    """A token, its log probability and its likeliest rivals."""

    bytes: list[int] | None = None
    """The token's UTF-8 bytes."""
    logprob: float
    """The token's log probability."""
    token: str
    """The token's text."""
    top_logprobs: list[TopLogprob]
    """The likeliest tokens at this place, with their log probabilities."""
