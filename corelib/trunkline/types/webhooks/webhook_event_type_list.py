"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class WebhookEventTypeList(BaseModel):
    """Types of webhook events."""

    data: list[str]
    object: Literal["list"]
    """Object type."""
