"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.conversation_item_truncated_event import (
    ConversationItemTruncatedEvent as ConversationItemTruncatedEvent_,
)


class ConversationItemTruncatedEvent(ConversationItemTruncatedEvent_):
    pass
