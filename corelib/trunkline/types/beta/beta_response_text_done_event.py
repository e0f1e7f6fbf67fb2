"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


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


class BetaResponseTextDoneEvent(BaseModel):
    content_index: int
    item_id: str
    logprobs: list[Logprob]
    output_index: int
    sequence_number: int
    text: str
    type: Literal["response.output_text.done"]
    agent: Agent | None = None
