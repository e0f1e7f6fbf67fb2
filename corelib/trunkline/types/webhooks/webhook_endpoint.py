"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class WebhookEndpoint(BaseModel):
    """Endpoint that receives events."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    event_types: list[str]
    name: str
    object: Literal["webhook_endpoint"]
    """Object type."""
    url: str
    """URL."""
    signing_secret_hint: str | None = None
    updated_at: int | None = None
