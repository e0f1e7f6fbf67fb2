"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Error(BaseModel):
    code: str
    message: str
    type: str


class AgentSessionEnvironmentState(BaseModel):
    """State of the environment of a session."""

    id: str
    """Unique ID."""
    status: Literal[
        "pending", "ready", "connected", "disconnected", "suspended", "expired", "failed"
    ]
    """State of the environment."""
    type: str
    """Type of the object."""
    error: Error | None = None
    """Why it failed."""
