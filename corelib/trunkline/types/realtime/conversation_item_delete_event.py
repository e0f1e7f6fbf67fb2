"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ConversationItemDeleteEvent(BaseModel):
    item_id: str
    type: Literal["conversation.item.delete"]
    event_id: str | None = None
    """At most 512 characters."""
