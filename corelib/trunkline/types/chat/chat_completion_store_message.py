"""The model `ChatCompletionStoreMessage` and its parts."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.models import model
from trunkline.types.chat.chat_completion_content_part_image import ChatCompletionContentPartImage
from trunkline.types.chat.chat_completion_content_part_text import ChatCompletionContentPartText
from trunkline.types.chat.chat_completion_message import ChatCompletionMessage

ChatCompletionStoreMessageContentPart: TypeAlias = (
    ChatCompletionContentPartText | ChatCompletionContentPartImage
)


@model
class ChatCompletionStoreMessage(ChatCompletionMessage):
    """A message of a stored completion."""

    id: str
    content_parts: list[ChatCompletionStoreMessageContentPart] | None = None
