"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.shared_params.reasoning_effort import ReasoningEffort


class Reasoning(TypedDict, total=False):
    """Options of reasoning models."""

    context: Literal["auto", "current_turn", "all_turns"] | None
    """Turns whose reasoning the model sees again."""
    effort: ReasoningEffort | None
    """How much the model reasons before it answers."""
    generate_summary: Literal["auto", "concise", "detailed"] | None
    """Detail of the reasoning summary; replaced by `summary`. Deprecated."""
    mode: str | Literal["standard", "pro"]
    """Reasoning mode: `standard`, or `pro` for more thorough work."""
    summary: Literal["auto", "concise", "detailed"] | None
    """Detail of the reasoning summary to return, if any."""
