"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import realtime

ConversationItem: TypeAlias = Annotated[
    realtime.RealtimeConversationItemSystemMessage
    | realtime.RealtimeConversationItemUserMessage
    | realtime.RealtimeConversationItemAssistantMessage
    | realtime.RealtimeConversationItemFunctionCall
    | realtime.RealtimeConversationItemFunctionCallOutput
    | realtime.RealtimeMcpApprovalResponse
    | realtime.RealtimeMcpListTools
    | realtime.RealtimeMcpToolCall
    | realtime.RealtimeMcpApprovalRequest,
    Discriminator("type"),
]
