"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Data(BaseModel):
    id: str


class BatchFailedWebhookEvent(BaseModel):
    """A batch has failed."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    data: Data
    type: Literal["batch.failed"]
    """Type of the object."""
    object: Literal["event"] | None = None
    """Object type."""
