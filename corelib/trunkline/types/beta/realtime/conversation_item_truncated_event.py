"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ConversationItemTruncatedEvent(BaseModel):
    audio_end_ms: int
    content_index: int
    event_id: str
    item_id: str
    type: Literal["conversation.item.truncated"]
