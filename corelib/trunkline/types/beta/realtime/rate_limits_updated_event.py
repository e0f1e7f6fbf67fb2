"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.rate_limits_updated_event import (
    RateLimit as RateLimit,
    RateLimitsUpdatedEvent as RateLimitsUpdatedEvent_,
)


class RateLimitsUpdatedEvent(RateLimitsUpdatedEvent_):
    pass
