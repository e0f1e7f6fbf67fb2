"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from trunkline.types.beta.input_content_param import (
    InputContentParam,
    InputContentParamInputImage as input_content_param_InputContentParamInputImage,
    InputContentParamInputText as input_content_param_InputContentParamInputText,
)

AgentFunctionCallOutputParam: TypeAlias = str | Iterable[InputContentParam]


InputContentParamInputText: TypeAlias = input_content_param_InputContentParamInputText


InputContentParamInputImage: TypeAlias = input_content_param_InputContentParamInputImage
