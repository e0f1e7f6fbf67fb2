"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class RealtimeTranslationSessionCloseEvent(BaseModel):
    """Ends a translation session."""

    type: Literal["session.close"]
    """Type of the object."""
    event_id: str | None = None
    """ID of the event."""
