"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class FileListParams(TypedDict, total=False):
    after: str
    before: str
    filter: Literal["in_progress", "completed", "failed", "cancelled"]
    limit: int
    """Default `20`."""
    order: Literal["asc", "desc"]
    """Default `desc`."""
