"""The model `ComparisonFilter`."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, model


@model
class ComparisonFilter(BaseModel):
    """A condition on one attribute."""

    key: str
    type: Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]
    value: str | float | bool | list[str | float]
