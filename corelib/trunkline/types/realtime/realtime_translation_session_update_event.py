"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeTranslationSessionUpdateEvent(BaseModel):
    session: realtime.RealtimeTranslationSessionUpdateRequest
    type: Literal["session.update"]
    event_id: str | None = None
