"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class RealtimeTranslationSessionClosedEvent(BaseModel):
    """The translation session has ended."""

    event_id: str
    """ID of the event."""
    type: Literal["session.closed"]
    """Type of the object."""
