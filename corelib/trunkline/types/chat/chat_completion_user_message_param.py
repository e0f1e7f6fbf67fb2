"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.chat.chat_completion_content_part_param import ChatCompletionContentPartParam


class ChatCompletionUserMessageParam(TypedDict, total=False):
    """Message of the end user."""

    content: Required[str | Iterable[ChatCompletionContentPartParam]]
    """Text of the message, or its content parts: text, images, audio, files."""
    role: Required[Literal["user"]]
    """Role of the message author."""
    name: str
    """Name of the participant, to distinguish several with the same role."""
