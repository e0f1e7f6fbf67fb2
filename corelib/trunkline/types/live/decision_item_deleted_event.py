"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DecisionItemDeletedEvent(BaseModel):
    """An item for decisions was removed."""

    event_id: str
    """ID of the event."""
    item_id: str
    """ID of the output item."""
    type: Literal["decision.item.deleted"]
    """Type of the object."""
    client_event_id: str | None = None
