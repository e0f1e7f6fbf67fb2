"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AgentSessionEnvironmentResetEvent(BaseModel):
    """The environment was set back to its first state."""

    environment_id: str
    """ID of the environment."""
    event_id: str
    """ID of the event."""
    reset_count: int
    session_id: str
    """ID of the session."""
    type: Literal["agent.session.environment.reset"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
    turn_id: str | None = None
    """ID of the turn."""
