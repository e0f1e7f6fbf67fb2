"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class SessionStartedEvent(BaseModel):
    """The session has begun."""

    event_id: str
    """ID of the event."""
    session: live.SessionResource
    type: Literal["session.started"]
    """Type of the object."""
    client_event_id: str | None = None
