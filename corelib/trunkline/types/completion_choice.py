"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Logprobs(BaseModel):
    """Log probabilities of the tokens of a text completion."""

    text_offset: list[int] | None = None
    """Offset of each token in the text, in characters."""
    token_logprobs: list[float] | None = None
    """Log probability of each token."""
    tokens: list[str] | None = None
    """Text of each token."""
    top_logprobs: list[dict[str, float]] | None = None
    """Most likely tokens at each position, with their log probabilities."""


class CompletionChoice(BaseModel):
    """One of the generated text completions."""

    finish_reason: Literal["stop", "length", "content_filter"]
    """Reason why generation ended, such as `stop` or `length`."""
    index: int
    """Index of the completion among all choices."""
    logprobs: Logprobs | None = None
    """Log probabilities of the tokens, if requested."""
    text: str
    """Generated text."""
