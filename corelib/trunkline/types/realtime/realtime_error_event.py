"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeErrorEvent(BaseModel):
    error: realtime.RealtimeError
    event_id: str
    type: Literal["error"]
