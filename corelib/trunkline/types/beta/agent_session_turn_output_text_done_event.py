"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AgentSessionTurnOutputTextDoneEvent(BaseModel):
    """A text is complete."""

    content_index: int
    """Index of the content part in the item."""
    event_id: str
    """ID of the event."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    session_id: str
    """ID of the session."""
    text: str
    """Text."""
    type: Literal["agent.session.turn.output_text.done"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
    turn_id: str | None = None
    """ID of the turn."""
