"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Subagent(BaseModel):
    """Agent that another agent of the session has created."""

    id: str
    """Unique ID."""
    object: Literal["agent.session.subagent"]
    """Object type."""
    opened_at: int
    parent_agent_id: str
    session_id: str
    """ID of the session."""
    status: Literal["active", "closed"]
    """Whether it works or is closed."""
    closed_at: int | None = None
    instructions: list[beta.AgentContent] | None = None
    name: str | None = None
