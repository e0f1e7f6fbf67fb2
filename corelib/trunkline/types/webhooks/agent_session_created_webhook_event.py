"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DataConnect(BaseModel):
    remote_url: str


class Data(BaseModel):
    id: str
    environment_type: str
    connect: DataConnect | None = None
    environment_id: str | None = None


class AgentSessionCreatedWebhookEvent(BaseModel):
    """A session was created."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    data: Data
    object: Literal["event"]
    """Object type."""
    type: Literal["agent.session.created"]
    """Type of the object."""
