"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DecisionItemDeleteEvent(BaseModel):
    item_id: str
    type: Literal["decision.item.delete"]
    event_id: str | None = None
