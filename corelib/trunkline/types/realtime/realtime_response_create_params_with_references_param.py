"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import TypedDict

from trunkline.types.realtime.realtime_conversation_item_assistant_message_param import (
    RealtimeConversationItemAssistantMessageParam,
)
from trunkline.types.realtime.realtime_conversation_item_function_call_output_param import (
    RealtimeConversationItemFunctionCallOutputParam,
)
from trunkline.types.realtime.realtime_conversation_item_function_call_param import (
    RealtimeConversationItemFunctionCallParam,
)
from trunkline.types.realtime.realtime_conversation_item_system_message_param import (
    RealtimeConversationItemSystemMessageParam,
)
from trunkline.types.realtime.realtime_conversation_item_user_message_param import (
    RealtimeConversationItemUserMessageParam,
)
from trunkline.types.realtime.realtime_mcp_approval_request_param import (
    RealtimeMcpApprovalRequestParam,
)
from trunkline.types.realtime.realtime_mcp_approval_response_param import (
    RealtimeMcpApprovalResponseParam,
)
from trunkline.types.realtime.realtime_mcp_list_tools_param import RealtimeMcpListToolsParam
from trunkline.types.realtime.realtime_mcp_tool_call_param import RealtimeMcpToolCallParam
from trunkline.types.realtime.realtime_reasoning_param import RealtimeReasoningParam
from trunkline.types.realtime.realtime_response_create_audio_output_param import (
    RealtimeResponseCreateAudioOutputParam,
)
from trunkline.types.realtime.realtime_response_create_params_param import (
    Tool as realtime_response_create_params_param_Tool,
)
from trunkline.types.realtime.realtime_tool_choice_config_param import RealtimeToolChoiceConfigParam
from trunkline.types.realtime.response_item_reference_param import ResponseItemReferenceParam
from trunkline.types.responses.response_prompt_param import ResponsePromptParam
from trunkline.types.shared_params.metadata import Metadata

Input: TypeAlias = (
    RealtimeConversationItemSystemMessageParam
    | RealtimeConversationItemUserMessageParam
    | RealtimeConversationItemAssistantMessageParam
    | RealtimeConversationItemFunctionCallParam
    | RealtimeConversationItemFunctionCallOutputParam
    | RealtimeMcpApprovalResponseParam
    | RealtimeMcpListToolsParam
    | RealtimeMcpToolCallParam
    | RealtimeMcpApprovalRequestParam
    | ResponseItemReferenceParam
)


ToolChoice: TypeAlias = RealtimeToolChoiceConfigParam


Tool: TypeAlias = realtime_response_create_params_param_Tool


class RealtimeResponseCreateParamsWithReferencesParam(TypedDict, total=False):
    audio: RealtimeResponseCreateAudioOutputParam
    conversation: str | Literal["auto", "none"]
    input: Iterable[Input]
    instructions: str
    max_output_tokens: int | Literal["inf"]
    metadata: Metadata | None
    output_modalities: list[Literal["text", "audio"]]
    parallel_tool_calls: bool
    prompt: ResponsePromptParam | None
    reasoning: RealtimeReasoningParam
    tool_choice: ToolChoice
    tools: Iterable[Tool]
