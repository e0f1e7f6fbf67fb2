"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Data(BaseModel):
    id: str


class ResponseCancelledWebhookEvent(BaseModel):
    """A response in the background was cancelled."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    data: Data
    type: Literal["response.cancelled"]
    """Type of the object."""
    object: Literal["event"] | None = None
    """Object type."""
