"""The steps of a run, as observers learn of them: without any of their contents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias, TypedDict

__all__ = ["ToolDiagnostic", "ToolDiagnosticObserver", "ToolDiagnosticUsage"]


class ToolDiagnosticUsage(TypedDict):
    """The tokens of a request."""

    input_tokens: int
    output_tokens: int
    total_tokens: int


class ToolDiagnostic(TypedDict):
    """The end of one step."""

    api: Literal["computer"]
    """The kind of tool."""
    stage: Literal["approval", "action"]
    """Whether the step was a question to the user, or an action of the driver."""
    reason: Literal["completed", "refused", "cancelled", "driver_failed", "policy_failed"]
    """How it ended. `policy_failed` is for a function that was to approve, and raised."""
    call_id: str | None
    """ID of the call that the step belongs to."""
    member: str | None
    """The action; None for the approval of the safety checks of a whole call."""
    duration_ms: float
    """Milliseconds that it took."""
    usage: ToolDiagnosticUsage | None
    """The tokens of a request. None: no step of a computer is one."""


ToolDiagnosticObserver: TypeAlias = Callable[[ToolDiagnostic], object]
"""Is called after each step. It may be async for an async client."""
