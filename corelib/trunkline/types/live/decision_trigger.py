"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import live


class Decisions(BaseModel):
    questions: list[live.DecisionQuestion]


class DecisionTrigger(BaseModel):
    decisions: Decisions
    event_type: Literal["session.input_transcript.delta", "session.output_transcript.delta"]
    type: Literal["decisions"]


DecisionsQuestion: TypeAlias = live.DecisionQuestion
