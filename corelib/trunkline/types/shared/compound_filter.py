"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import shared

Filter: TypeAlias = shared.ComparisonFilter | object


class CompoundFilter(BaseModel):
    """Filters joined by and, or by or."""

    filters: list[Filter]
    """The filters to join."""
    type: Literal["and", "or"]
    """Whether all of them must fit, or one."""
