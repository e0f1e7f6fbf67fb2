"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.types import beta
from trunkline.types.beta.message_text import MessageText


class AgentSessionMessage(MessageText):
    """Message of a session, from the user or the agent."""

    content: list[beta.AgentSessionMessageContent]
    role: Literal["user", "assistant"]
    """Role of the message author."""
    status: beta.AgentOutputItemStatus
    """Status of the item."""
    turn_id: str
    """ID of the turn."""
    type: Literal["message"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    phase: Literal["commentary", "final_answer"] | None = None
    """Whether the message is commentary or the final answer."""
