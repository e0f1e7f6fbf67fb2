"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.models import BaseModel
from trunkline.types import live


class DecisionsDelegationUpdateConfig(BaseModel):
    """Changes to the questions of the delegation."""

    model: str | None = None
    """Model ID."""
    questions: list[live.DecisionQuestion] | None = None


Question: TypeAlias = live.DecisionQuestion
