"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.chat.chat_completion_message_param import ChatCompletionMessageParam

CreateChatCompletionRequestMessageParam: TypeAlias = ChatCompletionMessageParam
