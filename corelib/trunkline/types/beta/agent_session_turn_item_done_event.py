"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionTurnItemDoneEvent(BaseModel):
    """An item of a turn is complete."""

    event_id: str
    """ID of the event."""
    item: beta.AgentOutputItem
    output_index: int
    """Index of the item in the output."""
    session_id: str
    """ID of the session."""
    type: Literal["agent.session.turn.item.done"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
    turn_id: str | None = None
    """ID of the turn."""
