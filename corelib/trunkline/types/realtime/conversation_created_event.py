"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Conversation(BaseModel):
    id: str | None = None
    object: Literal["realtime.conversation"] | None = None


class ConversationCreatedEvent(BaseModel):
    conversation: Conversation
    event_id: str
    type: Literal["conversation.created"]
