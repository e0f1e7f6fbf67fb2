"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.decision_input_image_param import DecisionInputImageParam
from trunkline.types.decision_input_text_param import DecisionInputTextParam
from trunkline.types.shared_params.decision_input_json import DecisionInputJSON

DecisionInputPartUnionParam: TypeAlias = (
    DecisionInputTextParam | DecisionInputImageParam | DecisionInputJSON
)
