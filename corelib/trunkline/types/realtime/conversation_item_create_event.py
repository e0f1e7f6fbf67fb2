"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import realtime


class ConversationItemCreateEvent(BaseModel):
    item: realtime.ConversationItem
    type: Literal["conversation.item.create"]
    event_id: str | None = None
    """At most 512 characters."""
    previous_item_id: str | None = None
