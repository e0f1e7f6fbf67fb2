"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionTurnItemAddedEvent(BaseModel):
    event_id: str
    item: beta.AgentSessionItem
    session_id: str
    type: Literal["agent.session.turn.item.added"]
    obfuscation: str | None = None
    output_index: int | None = None
    turn_id: str | None = None
