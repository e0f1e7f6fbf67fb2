"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Data(BaseModel):
    id: str
    environment_type: str
    environment_id: str | None = None


class AgentSessionFailedWebhookEvent(BaseModel):
    """A session has failed."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    data: Data
    object: Literal["event"]
    """Object type."""
    type: Literal["agent.session.failed"]
    """Type of the object."""
