"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionSubagentClosedEvent(BaseModel):
    """A subagent was closed."""

    event_id: str
    """ID of the event."""
    subagent: beta.Subagent
    type: Literal["agent.session.subagent.closed"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
