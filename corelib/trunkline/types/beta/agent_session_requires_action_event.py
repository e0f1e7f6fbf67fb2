"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionRequiresActionEvent(BaseModel):
    """The session waits for the application, such as for the answer of a function."""

    event_id: str
    """ID of the event."""
    session: beta.AgentSession
    type: Literal["agent.session.requires_action"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
