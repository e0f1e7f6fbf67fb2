"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class PermissionListParams(TypedDict, total=False):
    after: str
    limit: int
    """Default `10`."""
    order: Literal["ascending", "descending"]
    """Default `descending`."""
    project_id: str
