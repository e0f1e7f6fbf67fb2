"""The dictionary `ComparisonFilter`."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class ComparisonFilter(TypedDict, total=False):
    """A condition on one attribute."""

    key: Required[str]
    type: Required[Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]]
    value: Required[str | float | bool | SequenceNotStr[str | float]]
