"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Steer(BaseModel):
    id: str
    previous_response_id: str


class ResponseSteerAcceptedEvent(BaseModel):
    """Input for a running response was accepted."""

    sequence_number: int
    """Sequence number of the event in the stream."""
    steer: Steer
    type: Literal["response.steer.accepted"]
    """Type of the object."""
    stream_id: str | None = None
