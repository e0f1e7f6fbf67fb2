"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class StepListParams(TypedDict, total=False):
    thread_id: Required[str]
    after: str
    before: str
    include: list[Literal["step_details.tool_calls[*].file_search.results[*].content"]]
    limit: int
    """Default `20`."""
    order: Literal["asc", "desc"]
    """Default `desc`."""
