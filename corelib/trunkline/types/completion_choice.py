"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Logprobs(BaseModel):
    """The log probabilities of a continuation's tokens."""

    text_offset: list[int] | None = None
    """Where each token begins, in characters."""
    token_logprobs: list[float] | None = None
    """The log probability of each token."""
    tokens: list[str] | None = None
    """The text of each token."""
    top_logprobs: list[dict[str, float]] | None = None
    """For each place the likeliest tokens, with their log probabilities."""


class CompletionChoice(BaseModel):
    """One of the `n` continuations of a text."""

    finish_reason: Literal["stop", "length", "content_filter"]
    """Why the model stopped."""
    index: int
    """The place of this continuation among all."""
    logprobs: Logprobs | None = None
    """The log probabilities of the tokens, if asked for."""
    text: str
    """The continuation."""
