"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.chat.chat_completion_content_part_refusal_param import (
    ChatCompletionContentPartRefusalParam,
)
from trunkline.types.chat.chat_completion_content_part_text_param import (
    ChatCompletionContentPartTextParam,
)
from trunkline.types.chat.chat_completion_message_tool_call_union_param import (
    ChatCompletionMessageToolCallUnionParam,
)

ContentArrayOfContentPart: TypeAlias = (
    ChatCompletionContentPartTextParam | ChatCompletionContentPartRefusalParam
)


class Audio(TypedDict, total=False):
    """Reference to an earlier audio response."""

    id: Required[str]
    """ID of the audio response."""


class FunctionCall(TypedDict, total=False):
    """Legacy function call; replaced by tool calls."""

    arguments: Required[str]
    """Arguments as JSON text, which may be invalid."""
    name: Required[str]
    """Name of the function."""


class ChatCompletionAssistantMessageParam(TypedDict, total=False):
    """Message that the model generated earlier."""

    role: Required[Literal["assistant"]]
    """Role of the message author."""
    audio: Audio | None
    """Earlier audio response of the model."""
    content: str | Iterable[ContentArrayOfContentPart] | None
    """Text of the message, or its content parts."""
    function_call: FunctionCall | None
    """Function that the model called; replaced by `tool_calls`. Deprecated."""
    name: str
    """Name of the participant, to distinguish several with the same role."""
    refusal: str | None
    """Refusal text."""
    tool_calls: Iterable[ChatCompletionMessageToolCallUnionParam]
    """Tool calls that the model made."""
