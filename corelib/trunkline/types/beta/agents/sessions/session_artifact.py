"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class SessionArtifact(BaseModel):
    id: str
    created_at: int
    environment_id: str
    object: Literal["agent.session.artifact"]
    path: str
    session_id: str
    size_bytes: int
    turn_id: str
