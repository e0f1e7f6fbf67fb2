"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


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


class BetaResponseTextDeltaEvent(BaseModel):
    content_index: int
    delta: str
    item_id: str
    logprobs: list[Logprob]
    output_index: int
    sequence_number: int
    type: Literal["response.output_text.delta"]
    agent: Agent | None = None
