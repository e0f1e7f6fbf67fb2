"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DecisionItemDeletedEvent(BaseModel):
    event_id: str
    item_id: str
    type: Literal["decision.item.deleted"]
    client_event_id: str | None = None
