"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class SessionStartEvent(BaseModel):
    session: live.SessionConfig
    type: Literal["session.start"]
    event_id: str | None = None
