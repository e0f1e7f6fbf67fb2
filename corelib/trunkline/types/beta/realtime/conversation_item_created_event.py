"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import realtime


class ConversationItemCreatedEvent(BaseModel):
    event_id: str
    item: realtime.ConversationItem
    type: Literal["conversation.item.created"]
    previous_item_id: str | None = None
