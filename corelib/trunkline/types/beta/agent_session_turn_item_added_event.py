"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionTurnItemAddedEvent(BaseModel):
    """A turn has a new item."""

    event_id: str
    """ID of the event."""
    item: beta.AgentSessionItem
    session_id: str
    """ID of the session."""
    type: Literal["agent.session.turn.item.added"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
    output_index: int | None = None
    """Index of the item in the output."""
    turn_id: str | None = None
    """ID of the turn."""
