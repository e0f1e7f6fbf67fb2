"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ConversationItemDeletedEvent(BaseModel):
    event_id: str
    item_id: str
    type: Literal["conversation.item.deleted"]
