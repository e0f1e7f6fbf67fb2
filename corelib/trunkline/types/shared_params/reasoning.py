"""The dictionary `Reasoning`."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.shared_params.reasoning_effort import ReasoningEffort


class Reasoning(TypedDict, total=False):
    """How much a model reasons, and what it shows of it."""

    context: Literal["auto", "current_turn", "all_turns"] | None
    effort: ReasoningEffort | None
    generate_summary: Literal["auto", "concise", "detailed"] | None
    mode: str | Literal["standard", "pro"]
    summary: Literal["auto", "concise", "detailed"] | None
