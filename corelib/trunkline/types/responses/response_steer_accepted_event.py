"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Steer(BaseModel):
    id: str
    previous_response_id: str


class ResponseSteerAcceptedEvent(BaseModel):
    sequence_number: int
    steer: Steer
    type: Literal["response.steer.accepted"]
    stream_id: str | None = None
