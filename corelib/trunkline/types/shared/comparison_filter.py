"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ComparisonFilter(BaseModel):
    """Filter that compares an attribute with a value."""

    key: str
    """Name of the attribute."""
    type: Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]
    """Comparison operator. Default `eq`."""
    value: str | float | bool | list[str | float]
    """Value to compare with."""
