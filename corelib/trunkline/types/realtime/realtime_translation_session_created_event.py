"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeTranslationSessionCreatedEvent(BaseModel):
    """The translation session has begun."""

    event_id: str
    """ID of the event."""
    session: realtime.RealtimeTranslationSession
    type: Literal["session.created"]
    """Type of the object."""
