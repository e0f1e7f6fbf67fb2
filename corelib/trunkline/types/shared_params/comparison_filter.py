"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class ComparisonFilter(TypedDict, total=False):
    """Filter that compares an attribute with a value."""

    key: Required[str]
    """Name of the attribute."""
    type: Required[Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]]
    """Comparison operator. Default `eq`."""
    value: Required[str | float | bool | Iterable[str | float]]
    """Value to compare with."""
