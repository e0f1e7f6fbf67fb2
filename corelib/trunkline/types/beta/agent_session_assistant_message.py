"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionAssistantMessage(BaseModel):
    """Message of the agent."""

    id: str
    """Unique ID."""
    content: list[beta.OutputText]
    role: Literal["assistant"]
    """Role of the message author."""
    status: beta.AgentOutputItemStatus
    """Status of the item."""
    turn_id: str
    """ID of the turn."""
    type: Literal["message"]
    """Type of the object."""
    phase: Literal["commentary", "final_answer"] | None = None
    """Whether the message is commentary or the final answer."""
