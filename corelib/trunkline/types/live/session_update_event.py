"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class SessionUpdateEvent(BaseModel):
    """Changes the session."""

    session: live.SessionUpdateConfig
    type: Literal["session.update"]
    """Type of the object."""
    event_id: str | None = None
    """ID of the event."""
