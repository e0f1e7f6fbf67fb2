"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import realtime


class ResponseDoneEvent(BaseModel):
    event_id: str
    response: realtime.RealtimeResponse
    type: Literal["response.done"]
