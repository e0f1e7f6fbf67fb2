"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import live


class Decisions(BaseModel):
    questions: list[live.DecisionQuestion]


class DecisionTrigger(BaseModel):
    """Questions that an event of the session asks."""

    decisions: Decisions
    event_type: Literal["session.input_transcript.delta", "session.output_transcript.delta"]
    type: Literal["decisions"]
    """Type of the object."""


DecisionsQuestion: TypeAlias = live.DecisionQuestion
