"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.chat.chat_completion_function_tool_param import ChatCompletionFunctionToolParam
from trunkline.types.shared_params.function_definition import (
    FunctionDefinition as function_definition_FunctionDefinition,
)

FunctionDefinition: TypeAlias = function_definition_FunctionDefinition


ChatCompletionToolParam: TypeAlias = ChatCompletionFunctionToolParam
