"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import chat

ChatCompletionMessageToolCallUnion: TypeAlias = Annotated[
    chat.ChatCompletionMessageFunctionToolCall | chat.ChatCompletionMessageCustomToolCall,
    Discriminator("type"),
]


ChatCompletionMessageToolCall: TypeAlias = chat.ChatCompletionMessageFunctionToolCall


Function: TypeAlias = chat.chat_completion_message_function_tool_call.Function
