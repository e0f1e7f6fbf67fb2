"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import realtime


class ResponseCreateEvent(BaseModel):
    type: Literal["response.create"]
    event_id: str | None = None
    """At most 512 characters."""
    response: realtime.RealtimeResponseCreateParams | None = None
