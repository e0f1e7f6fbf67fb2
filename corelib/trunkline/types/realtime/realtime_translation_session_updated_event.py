"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeTranslationSessionUpdatedEvent(BaseModel):
    event_id: str
    session: realtime.RealtimeTranslationSession
    type: Literal["session.updated"]
