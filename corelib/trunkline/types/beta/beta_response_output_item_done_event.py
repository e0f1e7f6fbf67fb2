"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Agent(BaseModel):
    agent_name: str


class BetaResponseOutputItemDoneEvent(BaseModel):
    item: beta.BetaResponseOutputItem
    output_index: int
    sequence_number: int
    type: Literal["response.output_item.done"]
    agent: Agent | None = None
