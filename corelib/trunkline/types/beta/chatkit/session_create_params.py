"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.beta.chatkit.chat_session_chatkit_configuration_param import (
    ChatSessionChatKitConfigurationParam,
)
from trunkline.types.beta.chatkit.chat_session_expires_after_param import (
    ChatSessionExpiresAfterParam,
)
from trunkline.types.beta.chatkit.chat_session_rate_limits_param import ChatSessionRateLimitsParam
from trunkline.types.beta.chatkit.chat_session_workflow_param import ChatSessionWorkflowParam


class SessionCreateParams(TypedDict, total=False):
    user: Required[str]
    workflow: Required[ChatSessionWorkflowParam]
    chatkit_configuration: ChatSessionChatKitConfigurationParam
    expires_after: ChatSessionExpiresAfterParam
    rate_limits: ChatSessionRateLimitsParam
