"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Data(BaseModel):
    id: str


class AgentEnvironmentFailedWebhookEvent(BaseModel):
    """An environment could not be prepared."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    data: Data
    object: Literal["event"]
    """Object type."""
    type: Literal["agent.environment.failed"]
    """Type of the object."""
