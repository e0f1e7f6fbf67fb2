"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.shared_params.decision_input_json import DecisionInputJSON
from trunkline.types.shared_params.decision_question_input_image import DecisionQuestionInputImage
from trunkline.types.shared_params.decision_question_input_text import DecisionQuestionInputText

DecisionQuestionInputPart: TypeAlias = (
    DecisionQuestionInputText | DecisionQuestionInputImage | DecisionInputJSON
)
