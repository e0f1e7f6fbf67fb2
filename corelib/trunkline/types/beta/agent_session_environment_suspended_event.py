"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionEnvironmentSuspendedEvent(BaseModel):
    """The environment was suspended because it was not used."""

    environment: beta.AgentSessionEnvironmentState
    """State of the environment."""
    event_id: str
    """ID of the event."""
    session_id: str
    """ID of the session."""
    type: Literal["agent.session.environment.suspended"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
    turn_id: str | None = None
    """ID of the turn."""
