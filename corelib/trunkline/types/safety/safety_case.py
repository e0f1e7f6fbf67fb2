"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Notice(BaseModel):
    type: Literal["warning", "deactivation"]


class SafetyCase(BaseModel):
    """Case of the safety system about a user of the application."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    entity_identifier: str
    notice: Notice
    object: Literal["safety.case"]
    """Object type."""
    reason: str | None = None
