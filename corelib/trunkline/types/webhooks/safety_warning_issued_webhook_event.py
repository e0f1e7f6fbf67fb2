"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Data(BaseModel):
    id: str


class SafetyWarningIssuedWebhookEvent(BaseModel):
    """The safety system has issued a warning."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    data: Data
    object: Literal["event"]
    """Object type."""
    type: Literal["safety.warning_issued"]
    """Type of the object."""
