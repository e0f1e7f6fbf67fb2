"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.types.responses.response_function_tool_call import ResponseFunctionToolCall


class ResponseFunctionToolCallItem(ResponseFunctionToolCall):
    """Stored call of a function."""

    id: str  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]  # always present here
    """Unique ID."""
    status: Literal["in_progress", "completed", "incomplete"]  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]  # always present here
    """Status of the item."""
    created_by: str | None = None
    """ID of the creator."""
