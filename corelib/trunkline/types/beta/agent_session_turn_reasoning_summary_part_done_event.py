"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionTurnReasoningSummaryPartDoneEvent(BaseModel):
    event_id: str
    item_id: str
    output_index: int
    part: beta.SummaryText
    session_id: str
    summary_index: int
    type: Literal["agent.session.turn.reasoning_summary_part.done"]
    obfuscation: str | None = None
    status: Literal["incomplete"] | None = None
    turn_id: str | None = None
