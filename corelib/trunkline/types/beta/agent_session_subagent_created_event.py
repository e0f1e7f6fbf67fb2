"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionSubagentCreatedEvent(BaseModel):
    """A subagent was created."""

    event_id: str
    """ID of the event."""
    subagent: beta.Subagent
    type: Literal["agent.session.subagent.created"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
