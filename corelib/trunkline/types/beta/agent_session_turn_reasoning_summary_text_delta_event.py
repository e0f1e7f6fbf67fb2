"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AgentSessionTurnReasoningSummaryTextDeltaEvent(BaseModel):
    """A piece of the summary of the reasoning."""

    delta: str
    event_id: str
    """ID of the event."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    session_id: str
    """ID of the session."""
    summary_index: int
    """Index of the summary part in the reasoning item."""
    type: Literal["agent.session.turn.reasoning_summary_text.delta"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
    turn_id: str | None = None
    """ID of the turn."""
