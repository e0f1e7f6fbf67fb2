"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ItemListParams(TypedDict, total=False):
    session_id: Required[str]
    after: str
    limit: int
    order: Literal["asc", "desc"]
