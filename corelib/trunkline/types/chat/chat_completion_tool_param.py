"""The alias `ChatCompletionToolParam`."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.chat.chat_completion_function_tool_param import ChatCompletionFunctionToolParam
from trunkline.types.shared_params.function_definition import FunctionDefinition

__all__ = ["ChatCompletionToolParam", "FunctionDefinition"]

ChatCompletionToolParam: TypeAlias = ChatCompletionFunctionToolParam
