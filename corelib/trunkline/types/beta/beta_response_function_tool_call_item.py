"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.types.beta.beta_response_function_tool_call import BetaResponseFunctionToolCall


class BetaResponseFunctionToolCallItem(BetaResponseFunctionToolCall):
    id: str  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]  # always present here
    status: Literal["in_progress", "completed", "incomplete"]  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]  # always present here
    created_by: str | None = None
