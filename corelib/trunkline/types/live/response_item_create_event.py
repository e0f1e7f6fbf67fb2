"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseItemCreateEvent(BaseModel):
    """Adds an item for responses."""

    item: responses.ResponseInputItem
    type: Literal["response.item.create"]
    """Type of the object."""
    event_id: str | None = None
    """ID of the event."""
