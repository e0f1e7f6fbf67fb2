"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class SessionClosedEvent(BaseModel):
    event_id: str
    reason: Literal["close_requested", "expired", "content", "remote_hangup", "connection_lost"]
    session: live.SessionResource
    type: Literal["session.closed"]
    usage: live.SessionUsage
    client_event_id: str | None = None
