"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class SessionUpdatedEvent(BaseModel):
    event_id: str
    session: live.SessionResource
    type: Literal["session.updated"]
    client_event_id: str | None = None
