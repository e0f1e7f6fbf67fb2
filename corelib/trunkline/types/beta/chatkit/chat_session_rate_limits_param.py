"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class ChatSessionRateLimitsParam(TypedDict, total=False):
    max_requests_per_1_minute: int
    """At least 1."""
