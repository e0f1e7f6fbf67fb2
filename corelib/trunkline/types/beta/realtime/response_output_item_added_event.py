"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import realtime


class ResponseOutputItemAddedEvent(BaseModel):
    event_id: str
    item: realtime.ConversationItem
    output_index: int
    response_id: str
    type: Literal["response.output_item.added"]
