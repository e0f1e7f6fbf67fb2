"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.live.decision_input_text_param import DecisionInputTextParam


class DecisionQuestionInputText(DecisionInputTextParam, total=False):
    pass
