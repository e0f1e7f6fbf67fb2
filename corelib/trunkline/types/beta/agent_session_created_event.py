"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionCreatedEvent(BaseModel):
    """The session was created."""

    event_id: str
    """ID of the event."""
    session: beta.AgentSession
    type: Literal["agent.session.created"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
