"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.types.responses.response_function_tool_call import ResponseFunctionToolCall


class ResponseFunctionToolCallItem(ResponseFunctionToolCall):
    """The model's call of a function, as the API keeps it."""

    id: str  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]  # here it is always there
    """Identifies this object."""
    status: Literal["in_progress", "completed", "incomplete"]  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]  # here it is always there
    """How far it has come."""
    created_by: str | None = None
    """The id of whoever made it."""
