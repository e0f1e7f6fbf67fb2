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
    """An earlier spoken answer, by its id."""

    id: Required[str]
    """Identifies this object."""


class FunctionCall(TypedDict, total=False):
    """An earlier function call, in the style that tool calls replaced."""

    arguments: Required[str]
    """The arguments as JSON text, possibly invalid."""
    name: Required[str]


class ChatCompletionAssistantMessageParam(TypedDict, total=False):
    """A message that the model wrote earlier."""

    role: Required[Literal["assistant"]]
    """Whose message it is."""
    audio: Audio | None
    content: str | Iterable[ContentArrayOfContentPart] | None
    function_call: FunctionCall | None
    """Deprecated."""
    name: str
    refusal: str | None
    """The words with which the model refused."""
    tool_calls: Iterable[ChatCompletionMessageToolCallUnionParam]
