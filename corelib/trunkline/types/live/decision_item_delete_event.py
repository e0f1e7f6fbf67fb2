"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DecisionItemDeleteEvent(BaseModel):
    """Removes an item that decisions see."""

    item_id: str
    """ID of the output item."""
    type: Literal["decision.item.delete"]
    """Type of the object."""
    event_id: str | None = None
    """ID of the event."""
