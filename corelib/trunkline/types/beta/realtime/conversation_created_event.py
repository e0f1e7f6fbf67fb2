"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.conversation_created_event import (
    Conversation as Conversation,
    ConversationCreatedEvent as ConversationCreatedEvent_,
)


class ConversationCreatedEvent(ConversationCreatedEvent_):
    pass
