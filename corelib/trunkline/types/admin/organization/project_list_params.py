"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class ProjectListParams(TypedDict, total=False):
    after: str
    include_archived: bool
    """Default `false`."""
    limit: int
    """Default `20`."""
