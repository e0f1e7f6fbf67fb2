"""The model `CompoundFilter` and its parts."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel, model
from trunkline.types import shared

Filter: TypeAlias = shared.ComparisonFilter | object


@model
class CompoundFilter(BaseModel):
    """Filters joined by and, or by or."""

    filters: list[Filter]
    type: Literal["and", "or"]
