"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class AutomationListParams(TypedDict, total=False):
    after: str
    limit: int
    order: Literal["asc", "desc"]
    session_id: str
