"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class LogprobTopLogprob(BaseModel):
    """A token that might have stood here."""

    logprob: float | None = None
    """The token's log probability."""
    token: str | None = None
    """The token's text."""


class Logprob(BaseModel):
    """A token and its log probability."""

    logprob: float
    """The token's log probability."""
    token: str
    """The token's text."""
    top_logprobs: list[LogprobTopLogprob] | None = None
    """The likeliest tokens at this place, with their log probabilities."""


class ResponseTextDoneEvent(BaseModel):
    """The text of a part of the answer is written."""

    content_index: int
    """Which part of the item's content this concerns."""
    item_id: str
    """The id of the item that this concerns."""
    logprobs: list[Logprob]
    """The log probabilities of the tokens, if asked for."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    text: str
    """The whole text."""
    type: Literal["response.output_text.done"]
    """Which kind this is."""
