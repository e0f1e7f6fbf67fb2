"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.chat.chat_completion_assistant_message_param import (
    ChatCompletionAssistantMessageParam,
)
from trunkline.types.chat.chat_completion_developer_message_param import (
    ChatCompletionDeveloperMessageParam,
)
from trunkline.types.chat.chat_completion_function_message_param import (
    ChatCompletionFunctionMessageParam,
)
from trunkline.types.chat.chat_completion_system_message_param import (
    ChatCompletionSystemMessageParam,
)
from trunkline.types.chat.chat_completion_tool_message_param import ChatCompletionToolMessageParam
from trunkline.types.chat.chat_completion_user_message_param import ChatCompletionUserMessageParam

ChatCompletionMessageParam: TypeAlias = (
    ChatCompletionDeveloperMessageParam
    | ChatCompletionSystemMessageParam
    | ChatCompletionUserMessageParam
    | ChatCompletionAssistantMessageParam
    | ChatCompletionToolMessageParam
    | ChatCompletionFunctionMessageParam
)
