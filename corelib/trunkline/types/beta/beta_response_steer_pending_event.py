"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Steer(BaseModel):
    id: str
    previous_response_id: str


class BetaResponseSteerPendingEvent(BaseModel):
    reason: beta.BetaResponseSteerPendingReason
    required_input: list[beta.BetaResponseSteerRequiredInput]
    sequence_number: int
    steer: Steer
    type: Literal["response.steer.pending"]
    stream_id: str | None = None
