"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


class BetaResponseCompactionCompactingEvent(BaseModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.compaction.compacting"]
    agent: Agent | None = None
