"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.chat.chat_completion_content_part_text_param import (
    ChatCompletionContentPartTextParam,
)


class ChatCompletionSystemMessageParam(TypedDict, total=False):
    """Message with system instructions for the whole conversation."""

    content: Required[str | Iterable[ChatCompletionContentPartTextParam]]
    """Text of the message, or its text parts."""
    role: Required[Literal["system"]]
    """Role of the message author."""
    name: str
    """Name of the participant, to distinguish several with the same role."""
