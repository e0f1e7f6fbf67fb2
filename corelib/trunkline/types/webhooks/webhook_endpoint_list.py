"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import webhooks


class WebhookEndpointList(BaseModel):
    data: list[webhooks.WebhookEndpoint]
    has_more: bool
    object: Literal["list"]
    first_id: str | None = None
    last_id: str | None = None
