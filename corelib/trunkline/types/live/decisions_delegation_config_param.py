"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.live.decision_question_param import DecisionQuestionParam


class DecisionsDelegationConfigParam(TypedDict, total=False):
    """Questions that decide whether the session delegates."""

    model: Required[str]
    """Model ID."""
    questions: Required[Iterable[DecisionQuestionParam]]


Question: TypeAlias = DecisionQuestionParam
