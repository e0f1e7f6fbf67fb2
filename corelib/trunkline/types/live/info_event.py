"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InfoEvent(BaseModel):
    """A note about the session."""

    code: str
    event_id: str
    """ID of the event."""
    message: str
    """Text of the note."""
    type: Literal["info"]
    """Type of the object."""
    client_event_id: str | None = None
