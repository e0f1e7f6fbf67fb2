"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeTranslationSessionUpdatedEvent(BaseModel):
    """The translation session was changed."""

    event_id: str
    """ID of the event."""
    session: realtime.RealtimeTranslationSession
    type: Literal["session.updated"]
    """Type of the object."""
