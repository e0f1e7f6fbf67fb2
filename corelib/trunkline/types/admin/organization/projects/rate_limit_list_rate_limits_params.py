"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class RateLimitListRateLimitsParams(TypedDict, total=False):
    after: str
    before: str
    limit: int
    """Default `100`."""
