"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSendSubagentInputCallItem(BaseModel):
    """The agent sends input to a subagent."""

    id: str
    """Unique ID."""
    content: list[beta.AgentContent]
    recipient_agent_id: str
    sender_agent_id: str
    status: beta.AgentFunctionCallStatus
    """Status of the item."""
    turn_id: str
    """ID of the turn."""
    type: Literal["send_subagent_input_call"]
    """Type of the object."""
