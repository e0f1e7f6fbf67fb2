"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.responses.tool_param import ToolParam


class ResponseToolSearchOutputItemParamParam(TypedDict, total=False):
    tools: Required[Iterable[ToolParam]]
    type: Required[Literal["tool_search_output"]]
    id: str | None
    call_id: str | None
    """At most 64 characters."""
    execution: Literal["server", "client"]
    status: Literal["in_progress", "completed", "incomplete"] | None
