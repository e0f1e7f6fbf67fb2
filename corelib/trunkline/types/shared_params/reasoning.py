"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.shared_params.reasoning_effort import ReasoningEffort


class Reasoning(TypedDict, total=False):
    """How much a model reasons, and what it shows of it."""

    context: Literal["auto", "current_turn", "all_turns"] | None
    """Which turns' reasoning the model sees again."""
    effort: ReasoningEffort | None
    """How much the model thinks."""
    generate_summary: Literal["auto", "concise", "detailed"] | None
    """What `summary` says; it replaced this. Deprecated."""
    mode: str | Literal["standard", "pro"]
    """Whether the model works as usual, or harder."""
    summary: Literal["auto", "concise", "detailed"] | None
    """Whether the reasoning is summed up for you, and how fully."""
