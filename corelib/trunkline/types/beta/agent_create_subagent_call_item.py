"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentCreateSubagentCallItem(BaseModel):
    """The agent creates a subagent."""

    id: str
    """Unique ID."""
    agent_id: str
    content: list[beta.AgentContent]
    status: beta.AgentFunctionCallStatus
    """Status of the item."""
    turn_id: str
    """ID of the turn."""
    type: Literal["create_subagent_call"]
    """Type of the object."""
    model: str | None = None
    """Model ID."""
    reasoning_effort: str | None = None
    """How much the model reasons before it answers."""
