"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta
from trunkline.types.beta.agents import sessions


class AgentSessionTurnCancelledEvent(BaseModel):
    """A turn was cancelled."""

    event_id: str
    """ID of the event."""
    session_id: str
    """ID of the session."""
    turn: sessions.Turn
    turn_id: str
    """ID of the turn."""
    type: Literal["agent.session.turn.cancelled"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
    usage: beta.TokenUsage | None = None
    """Tokens that the turn has used."""
