"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from typing_extensions import TypedDict

from trunkline.types.live.decision_question_param import DecisionQuestionParam


class DecisionsDelegationUpdateConfigParam(TypedDict, total=False):
    """Changes to the questions of the delegation."""

    model: str
    """Model ID."""
    questions: Iterable[DecisionQuestionParam]


Question: TypeAlias = DecisionQuestionParam
