"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class FileListParams(TypedDict, total=False):
    limit: int | None
    order: Literal["asc", "desc"]
    page: str
    path: str | None
