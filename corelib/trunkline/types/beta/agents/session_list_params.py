"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class SessionListParams(TypedDict, total=False):
    after: str
    agent_id: str
    limit: int
    metadata: dict[str, str]
    order: Literal["asc", "desc"]
