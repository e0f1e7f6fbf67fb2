"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.live.decision_question_param import DecisionQuestionParam


class Decisions(TypedDict, total=False):
    questions: Required[Iterable[DecisionQuestionParam]]


class DecisionTriggerParam(TypedDict, total=False):
    """Questions that an event of the session asks."""

    decisions: Required[Decisions]
    event_type: Required[
        Literal["session.input_transcript.delta", "session.output_transcript.delta"]
    ]
    type: Required[Literal["decisions"]]
    """Type of the object."""


DecisionsQuestion: TypeAlias = DecisionQuestionParam
