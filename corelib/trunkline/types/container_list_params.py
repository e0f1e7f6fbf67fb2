"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ContainerListParams(TypedDict, total=False):
    after: str
    limit: int
    """Default `20`."""
    name: str
    order: Literal["asc", "desc"]
    """Default `desc`."""
