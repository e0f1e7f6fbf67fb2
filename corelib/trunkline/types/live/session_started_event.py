"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class SessionStartedEvent(BaseModel):
    event_id: str
    session: live.SessionResource
    type: Literal["session.started"]
    client_event_id: str | None = None
