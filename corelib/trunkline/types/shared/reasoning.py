"""The model `Reasoning`."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, model
from trunkline.types import shared


@model
class Reasoning(BaseModel):
    """How much a model reasons, and what it shows of it."""

    context: Literal["auto", "current_turn", "all_turns"] | None = None
    effort: shared.ReasoningEffort | None = None
    generate_summary: Literal["auto", "concise", "detailed"] | None = None
    mode: str | Literal["standard", "pro"] | None = None
    summary: Literal["auto", "concise", "detailed"] | None = None
