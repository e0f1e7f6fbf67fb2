"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class SessionClosedEvent(BaseModel):
    """The session has ended."""

    event_id: str
    """ID of the event."""
    reason: Literal["close_requested", "expired", "content", "remote_hangup", "connection_lost"]
    session: live.SessionResource
    type: Literal["session.closed"]
    """Type of the object."""
    usage: live.SessionUsage
    """Seconds that the session has used."""
    client_event_id: str | None = None
