"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ChatSessionRateLimits(BaseModel):
    max_requests_per_1_minute: int
