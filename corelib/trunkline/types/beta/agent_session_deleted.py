"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AgentSessionDeleted(BaseModel):
    """Confirmation that a session was deleted."""

    id: str
    """Unique ID."""
    deleted: bool
    """Whether the object was deleted."""
    object: Literal["agent.session.deleted"]
    """Object type."""
