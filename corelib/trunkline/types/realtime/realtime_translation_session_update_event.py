"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeTranslationSessionUpdateEvent(BaseModel):
    """Changes a translation session."""

    session: realtime.RealtimeTranslationSessionUpdateRequest
    type: Literal["session.update"]
    """Type of the object."""
    event_id: str | None = None
    """ID of the event."""
