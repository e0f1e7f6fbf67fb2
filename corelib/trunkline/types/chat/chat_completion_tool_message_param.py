"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.chat.chat_completion_content_part_text_param import (
    ChatCompletionContentPartTextParam,
)


class ChatCompletionToolMessageParam(TypedDict, total=False):
    """Message with the output of a tool call."""

    content: Required[str | Iterable[ChatCompletionContentPartTextParam]]
    """Output of the tool call."""
    role: Required[Literal["tool"]]
    """Role of the message author."""
    tool_call_id: Required[str]
    """ID of the tool call."""
