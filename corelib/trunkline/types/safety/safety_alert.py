"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class SafetyAlert(BaseModel):
    """Alert of the safety system about a request."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    error_type: Literal[
        "potentially_unintended_data_transfer",
        "potentially_unintended_data_access",
        "potentially_unintended_destructive_activity",
        "other",
    ]
    model: str
    """Model ID."""
    object: Literal["safety.alert"]
    """Object type."""
    request_id: str
    request_paused: bool
    response_id: str
    detailed_explanation: str | None = None
    """Why it was blocked."""
    reason: str | None = None
