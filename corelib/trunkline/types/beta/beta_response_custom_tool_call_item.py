"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.types.beta.beta_response_custom_tool_call import BetaResponseCustomToolCall


class BetaResponseCustomToolCallItem(BetaResponseCustomToolCall):
    id: str  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]  # always present here
    status: Literal["in_progress", "completed", "incomplete"]
    created_by: str | None = None
