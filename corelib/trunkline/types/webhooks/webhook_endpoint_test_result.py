"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class WebhookEndpointTestResult(BaseModel):
    """Answer of an endpoint to a test event."""

    event_type: str
    object: Literal["webhook_endpoint.test"]
    """Object type."""
    status_code: int
    success: Literal[True]
    webhook_endpoint_id: str
