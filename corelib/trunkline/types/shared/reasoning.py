"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import shared


class Reasoning(BaseModel):
    """How much a model reasons, and what it shows of it."""

    context: Literal["auto", "current_turn", "all_turns"] | None = None
    """Which turns' reasoning the model sees again."""
    effort: shared.ReasoningEffort | None = None
    """How much the model thinks."""
    generate_summary: Literal["auto", "concise", "detailed"] | None = None
    """What `summary` says; it replaced this. Deprecated."""
    mode: str | Literal["standard", "pro"] | None = None
    """Whether the model works as usual, or harder."""
    summary: Literal["auto", "concise", "detailed"] | None = None
    """Whether the reasoning is summed up for you, and how fully."""
