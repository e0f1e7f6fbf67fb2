"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AgentSessionTurnReasoningSummaryTextDoneEvent(BaseModel):
    event_id: str
    item_id: str
    output_index: int
    session_id: str
    summary_index: int
    text: str
    type: Literal["agent.session.turn.reasoning_summary_text.done"]
    obfuscation: str | None = None
    turn_id: str | None = None
