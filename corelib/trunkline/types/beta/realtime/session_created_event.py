"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import realtime


class SessionCreatedEvent(BaseModel):
    event_id: str
    session: realtime.Session
    type: Literal["session.created"]
