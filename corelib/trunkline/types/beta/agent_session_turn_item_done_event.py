"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionTurnItemDoneEvent(BaseModel):
    event_id: str
    item: beta.AgentOutputItem
    output_index: int
    session_id: str
    type: Literal["agent.session.turn.item.done"]
    obfuscation: str | None = None
    turn_id: str | None = None
