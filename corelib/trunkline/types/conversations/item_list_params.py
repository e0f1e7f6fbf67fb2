"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.responses.response_includable import ResponseIncludable


class ItemListParams(TypedDict, total=False):
    after: str
    include: list[ResponseIncludable]
    limit: int
    """Default `20`."""
    order: Literal["asc", "desc"]
