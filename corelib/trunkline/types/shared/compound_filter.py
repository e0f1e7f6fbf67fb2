"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import shared

Filter: TypeAlias = shared.ComparisonFilter | object


class CompoundFilter(BaseModel):
    """Filter that combines others by `and` or `or`."""

    filters: list[Filter]
    """Filters to combine."""
    type: Literal["and", "or"]
    """Logical operator: `and` or `or`."""
