"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types import chat
from trunkline.types.chat.chat_completion_message import ChatCompletionMessage

ChatCompletionStoreMessageContentPart: TypeAlias = (
    chat.ChatCompletionContentPartText | chat.ChatCompletionContentPartImage
)


class ChatCompletionStoreMessage(ChatCompletionMessage):
    """Message of a stored chat completion."""

    id: str
    """ID of the message."""
    content_parts: list[ChatCompletionStoreMessageContentPart] | None = None
