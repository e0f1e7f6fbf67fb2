"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseCreateEvent(BaseModel):
    """Asks for a response now."""

    type: Literal["response.create"]
    """Type of the object."""
    event_id: str | None = None
    """ID of the event."""
