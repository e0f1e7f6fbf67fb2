"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta
from trunkline.types.beta import chatkit


class ChatSession(BaseModel):
    id: str
    chatkit_configuration: chatkit.ChatSessionChatKitConfiguration
    client_secret: str
    expires_at: int
    max_requests_per_1_minute: int
    object: Literal["chatkit.session"]
    rate_limits: chatkit.ChatSessionRateLimits
    status: chatkit.ChatSessionStatus
    user: str
    workflow: beta.ChatKitWorkflow
