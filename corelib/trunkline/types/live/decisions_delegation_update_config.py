"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.models import BaseModel
from trunkline.types import live


class DecisionsDelegationUpdateConfig(BaseModel):
    model: str | None = None
    questions: list[live.DecisionQuestion] | None = None


Question: TypeAlias = live.DecisionQuestion
