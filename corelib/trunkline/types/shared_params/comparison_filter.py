"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class ComparisonFilter(TypedDict, total=False):
    """A condition on one attribute."""

    key: Required[str]
    """The attribute's name."""
    type: Required[Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]]
    """How the attribute is compared. Default `eq`."""
    value: Required[str | float | bool | Iterable[str | float]]
    """What it is compared with."""
