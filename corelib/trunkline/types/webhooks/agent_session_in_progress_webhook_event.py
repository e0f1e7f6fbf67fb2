"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Data(BaseModel):
    id: str
    environment_type: str
    environment_id: str | None = None


class AgentSessionInProgressWebhookEvent(BaseModel):
    """A session works on a turn."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    data: Data
    object: Literal["event"]
    """Object type."""
    type: Literal["agent.session.in_progress"]
    """Type of the object."""
