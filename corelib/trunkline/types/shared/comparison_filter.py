"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ComparisonFilter(BaseModel):
    """A condition on one attribute."""

    key: str
    """The attribute's name."""
    type: Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]
    """How the attribute is compared. Default `eq`."""
    value: str | float | bool | list[str | float]
    """What it is compared with."""
