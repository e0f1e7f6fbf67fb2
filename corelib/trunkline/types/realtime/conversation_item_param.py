"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

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

ConversationItemParam: TypeAlias = (
    RealtimeConversationItemSystemMessageParam
    | RealtimeConversationItemUserMessageParam
    | RealtimeConversationItemAssistantMessageParam
    | RealtimeConversationItemFunctionCallParam
    | RealtimeConversationItemFunctionCallOutputParam
    | RealtimeMcpApprovalResponseParam
    | RealtimeMcpListToolsParam
    | RealtimeMcpToolCallParam
    | RealtimeMcpApprovalRequestParam
)
