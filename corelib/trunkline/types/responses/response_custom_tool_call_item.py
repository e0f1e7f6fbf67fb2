"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.types.responses.response_custom_tool_call import ResponseCustomToolCall


class ResponseCustomToolCallItem(ResponseCustomToolCall):
    """The model's call of a custom tool, as the API keeps it."""

    id: str  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]  # here it is always there
    """Identifies this object."""
    status: Literal["in_progress", "completed", "incomplete"]
    """How far it has come."""
    created_by: str | None = None
    """The id of whoever made it."""
