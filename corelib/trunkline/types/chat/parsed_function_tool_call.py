"""The model `ParsedFunctionToolCall` and its parts."""

from __future__ import annotations

from trunkline.types.chat.chat_completion_message_function_tool_call import (
    ChatCompletionMessageFunctionToolCall,
    Function,
)

# A parsed field is narrower than the one it overrides: sound as long as nobody assigns to it.


class ParsedFunction(Function):
    """A called function with its arguments parsed."""

    model_unsent = frozenset({"parsed_arguments"})
    parsed_arguments: object | None = None


class ParsedFunctionToolCall(ChatCompletionMessageFunctionToolCall):
    """A function call with its arguments parsed."""

    function: ParsedFunction  # pyright: ignore[reportIncompatibleVariableOverride]  # narrower: parsed
