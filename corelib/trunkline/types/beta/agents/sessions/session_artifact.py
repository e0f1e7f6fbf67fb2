"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class SessionArtifact(BaseModel):
    """File that a turn of a session has left."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    environment_id: str
    """ID of the environment."""
    object: Literal["agent.session.artifact"]
    """Object type."""
    path: str
    session_id: str
    """ID of the session."""
    size_bytes: int
    """Size in bytes."""
    turn_id: str
    """ID of the turn."""
