"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.models import BaseModel
from trunkline.types import live


class DecisionsDelegationConfig(BaseModel):
    """Questions that decide whether the session delegates."""

    model: str
    """Model ID."""
    questions: list[live.DecisionQuestion]


Question: TypeAlias = live.DecisionQuestion
