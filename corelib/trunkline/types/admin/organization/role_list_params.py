"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class RoleListParams(TypedDict, total=False):
    after: str
    limit: int
    """From 0 to 1000, default `1000`."""
    order: Literal["asc", "desc"]
    """Default `asc`."""
