"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class FileListParams(TypedDict, total=False):
    thread_id: Required[str]
    after: str
    before: str
    limit: int
    order: Literal["asc", "desc"]
