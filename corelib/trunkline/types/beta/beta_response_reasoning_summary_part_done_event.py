"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


class Part(BaseModel):
    text: str
    type: Literal["summary_text"]


class BetaResponseReasoningSummaryPartDoneEvent(BaseModel):
    item_id: str
    output_index: int
    part: Part
    sequence_number: int
    summary_index: int
    type: Literal["response.reasoning_summary_part.done"]
    agent: Agent | None = None
    status: Literal["incomplete"] | None = None
