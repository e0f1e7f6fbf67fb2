"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class RunListParams(TypedDict, total=False):
    after: str
    limit: int
    """Default `20`."""
    order: Literal["asc", "desc"]
    """Default `asc`."""
    status: Literal["queued", "in_progress", "completed", "canceled", "failed"]
