"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DataRequiredAction(BaseModel):
    type: Literal[
        "computer_use_approval_request",
        "mcp_approval_request",
        "function_call",
        "environment_connection",
    ]


class Data(BaseModel):
    id: str
    required_action: DataRequiredAction


class AgentSessionActionRequiredWebhookEvent(BaseModel):
    """A session waits for the application."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    data: Data
    object: Literal["event"]
    """Object type."""
    type: Literal["agent.session.action_required"]
    """Type of the object."""
