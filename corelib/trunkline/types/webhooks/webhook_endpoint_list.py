"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import webhooks


class WebhookEndpointList(BaseModel):
    """Page of webhook endpoints."""

    data: list[webhooks.WebhookEndpoint]
    has_more: bool
    object: Literal["list"]
    """Object type."""
    first_id: str | None = None
    last_id: str | None = None
