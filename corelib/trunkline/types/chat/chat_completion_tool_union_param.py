"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.chat.chat_completion_custom_tool_param import ChatCompletionCustomToolParam
from trunkline.types.chat.chat_completion_function_tool_param import ChatCompletionFunctionToolParam

ChatCompletionToolUnionParam: TypeAlias = (
    ChatCompletionFunctionToolParam | ChatCompletionCustomToolParam
)
