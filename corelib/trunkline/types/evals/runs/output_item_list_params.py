"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class OutputItemListParams(TypedDict, total=False):
    eval_id: Required[str]
    after: str
    limit: int
    """Default `20`."""
    order: Literal["asc", "desc"]
    """Default `asc`."""
    status: Literal["fail", "pass"]
