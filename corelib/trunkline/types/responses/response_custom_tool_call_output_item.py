"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.types.responses.response_custom_tool_call_output import ResponseCustomToolCallOutput


class ResponseCustomToolCallOutputItem(ResponseCustomToolCallOutput):
    """Stored output of a custom tool call."""

    id: str  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]  # always present here
    """Unique ID."""
    status: Literal["in_progress", "completed", "incomplete"]
    """Status of the item."""
    created_by: str | None = None
    """ID of the creator."""
