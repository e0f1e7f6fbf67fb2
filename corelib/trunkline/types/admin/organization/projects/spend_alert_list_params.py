"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class SpendAlertListParams(TypedDict, total=False):
    after: str
    before: str
    limit: int
    """From 0 to 100."""
    order: Literal["asc", "desc"]
    """Default `asc`."""
