"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.types.beta.assistant_tool_choice_param import AssistantToolChoiceParam

AssistantToolChoiceOptionParam: TypeAlias = (
    Literal["none", "auto", "required"] | AssistantToolChoiceParam
)
