"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.conversation_item_deleted_event import (
    ConversationItemDeletedEvent as ConversationItemDeletedEvent_,
)


class ConversationItemDeletedEvent(ConversationItemDeletedEvent_):
    pass
