"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ConversationItemTruncateEvent(BaseModel):
    audio_end_ms: int
    content_index: int
    item_id: str
    type: Literal["conversation.item.truncate"]
    event_id: str | None = None
