"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import realtime

Session: TypeAlias = (
    realtime.RealtimeSessionCreateRequest | realtime.RealtimeTranscriptionSessionCreateRequest
)


class SessionUpdateEvent(BaseModel):
    session: Session
    type: Literal["session.update"]
    event_id: str | None = None
    """At most 512 characters."""
