"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class WebhookEndpointWithSecret(BaseModel):
    id: str
    created_at: int
    event_types: list[str]
    name: str
    object: Literal["webhook_endpoint"]
    signing_secret: str
    url: str
    signing_secret_hint: str | None = None
    updated_at: int | None = None
