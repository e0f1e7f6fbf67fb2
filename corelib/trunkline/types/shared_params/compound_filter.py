"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.shared_params.comparison_filter import ComparisonFilter

Filter: TypeAlias = ComparisonFilter | object


class CompoundFilter(TypedDict, total=False):
    """Filter that combines others by `and` or `or`."""

    filters: Required[Iterable[Filter]]
    """Filters to combine."""
    type: Required[Literal["and", "or"]]
    """Logical operator: `and` or `or`."""
