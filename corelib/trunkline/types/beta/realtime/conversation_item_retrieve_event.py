"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ConversationItemRetrieveEvent(BaseModel):
    item_id: str
    type: Literal["conversation.item.retrieve"]
    event_id: str | None = None
