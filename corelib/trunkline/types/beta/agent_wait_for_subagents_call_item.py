"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentWaitForSubagentsCallItem(BaseModel):
    """The agent waits for subagents."""

    id: str
    """Unique ID."""
    recipient_agent_ids: list[str]
    sender_agent_id: str
    status: beta.AgentFunctionCallStatus
    """Status of the item."""
    turn_id: str
    """ID of the turn."""
    type: Literal["wait_for_subagents_call"]
    """Type of the object."""
