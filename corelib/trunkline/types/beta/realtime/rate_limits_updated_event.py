"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class RateLimit(BaseModel):
    limit: int | None = None
    name: Literal["requests", "tokens"] | None = None
    remaining: int | None = None
    reset_seconds: float | None = None


class RateLimitsUpdatedEvent(BaseModel):
    event_id: str
    rate_limits: list[RateLimit]
    type: Literal["rate_limits.updated"]
