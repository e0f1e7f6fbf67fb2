"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.shared_params.comparison_filter import ComparisonFilter

Filter: TypeAlias = ComparisonFilter | object


class CompoundFilter(TypedDict, total=False):
    """Filters joined by and, or by or."""

    filters: Required[Iterable[Filter]]
    """The filters to join."""
    type: Required[Literal["and", "or"]]
    """Whether all of them must fit, or one."""
