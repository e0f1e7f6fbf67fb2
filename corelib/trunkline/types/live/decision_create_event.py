"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DecisionCreateEvent(BaseModel):
    """Asks for a decision now."""

    event_id: str
    """ID of the event."""
    type: Literal["decision.create"]
    """Type of the object."""
