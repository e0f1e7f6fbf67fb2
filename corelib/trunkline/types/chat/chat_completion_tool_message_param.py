"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.chat.chat_completion_content_part_text_param import (
    ChatCompletionContentPartTextParam,
)


class ChatCompletionToolMessageParam(TypedDict, total=False):
    """What a tool answered to a call."""

    content: Required[str | Iterable[ChatCompletionContentPartTextParam]]
    role: Required[Literal["tool"]]
    """Whose message it is."""
    tool_call_id: Required[str]
