"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class SafetyAlert(BaseModel):
    id: str
    created_at: int
    error_type: Literal[
        "potentially_unintended_data_transfer",
        "potentially_unintended_data_access",
        "potentially_unintended_destructive_activity",
        "other",
    ]
    model: str
    object: Literal["safety.alert"]
    request_id: str
    request_paused: bool
    response_id: str
    detailed_explanation: str | None = None
    reason: str | None = None
