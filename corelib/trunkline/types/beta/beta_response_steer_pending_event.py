"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Steer(BaseModel):
    id: str
    previous_response_id: str


class BetaResponseSteerPendingEvent(BaseModel):
    """Input for a running response waits."""

    reason: beta.BetaResponseSteerPendingReason
    required_input: list[beta.BetaResponseSteerRequiredInput]
    sequence_number: int
    """Sequence number of the event in the stream."""
    steer: Steer
    type: Literal["response.steer.pending"]
    """Type of the object."""
    stream_id: str | None = None
