"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


class BetaResponseRefusalDoneEvent(BaseModel):
    content_index: int
    item_id: str
    output_index: int
    refusal: str
    sequence_number: int
    type: Literal["response.refusal.done"]
    agent: Agent | None = None
