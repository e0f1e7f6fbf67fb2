"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import shared


class Reasoning(BaseModel):
    """Options of reasoning models."""

    context: Literal["auto", "current_turn", "all_turns"] | None = None
    """Turns whose reasoning the model sees again."""
    effort: shared.ReasoningEffort | None = None
    """How much the model reasons before it answers."""
    generate_summary: Literal["auto", "concise", "detailed"] | None = None
    """Detail of the reasoning summary; replaced by `summary`. Deprecated."""
    mode: str | Literal["standard", "pro"] | None = None
    """Reasoning mode: `standard`, or `pro` for more thorough work."""
    summary: Literal["auto", "concise", "detailed"] | None = None
    """Detail of the reasoning summary to return, if any."""
