"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentCloseSubagentCallItem(BaseModel):
    """The agent closes a subagent."""

    id: str
    """Unique ID."""
    recipient_agent_id: str
    sender_agent_id: str
    status: beta.AgentFunctionCallStatus
    """Status of the item."""
    turn_id: str
    """ID of the turn."""
    type: Literal["close_subagent_call"]
    """Type of the object."""
