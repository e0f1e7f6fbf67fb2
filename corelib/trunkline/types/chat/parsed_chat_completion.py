"""The model `ParsedChatCompletion` and its parts."""

from __future__ import annotations

from typing import Generic, TypeVar

from trunkline.types.chat.chat_completion import ChatCompletion, Choice
from trunkline.types.chat.chat_completion_message import ChatCompletionMessage
from trunkline.types.chat.parsed_function_tool_call import ParsedFunctionToolCall

ContentType = TypeVar("ContentType")


# A parsed field is narrower than the one it overrides: sound as long as nobody assigns to it.


class ParsedChatCompletionMessage(ChatCompletionMessage, Generic[ContentType]):
    """A message with its content parsed into the caller's type."""

    model_unsent = frozenset({"parsed"})
    parsed: ContentType | None = None
    tool_calls: list[ParsedFunctionToolCall] | None = None  # type: ignore[assignment]  # narrower: parsed


class ParsedChoice(Choice, Generic[ContentType]):
    """An answer whose message is parsed."""

    message: ParsedChatCompletionMessage[ContentType]  # pyright: ignore[reportIncompatibleVariableOverride]  # narrower: parsed


class ParsedChatCompletion(ChatCompletion, Generic[ContentType]):
    """A completion whose messages are parsed into the caller's type."""

    choices: list[ParsedChoice[ContentType]]  # type: ignore[assignment]  # narrower: parsed
