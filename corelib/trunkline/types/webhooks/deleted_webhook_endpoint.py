"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DeletedWebhookEndpoint(BaseModel):
    """Confirmation that a webhook endpoint was deleted."""

    id: str
    """Unique ID."""
    deleted: bool
    """Whether the object was deleted."""
    object: Literal["webhook_endpoint.deleted"]
    """Object type."""
