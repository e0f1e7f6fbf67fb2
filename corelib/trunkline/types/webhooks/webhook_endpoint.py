"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class WebhookEndpoint(BaseModel):
    id: str
    created_at: int
    event_types: list[str]
    name: str
    object: Literal["webhook_endpoint"]
    url: str
    signing_secret_hint: str | None = None
    updated_at: int | None = None
