"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types import chat
from trunkline.types.chat.chat_completion_message import ChatCompletionMessage

ChatCompletionStoreMessageContentPart: TypeAlias = (
    chat.ChatCompletionContentPartText | chat.ChatCompletionContentPartImage
)


class ChatCompletionStoreMessage(ChatCompletionMessage):
    """A message of a stored completion."""

    id: str
    """Identifies this object."""
    content_parts: list[ChatCompletionStoreMessageContentPart] | None = None
