"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class Error(BaseModel):
    code: responses.ResponseSteerErrorCode
    message: str
    type: Literal["invalid_request_error"]


class Steer(BaseModel):
    input: responses.ResponseSteerInput
    previous_response_id: str
    id: str | None = None


class ResponseSteerFailedEvent(BaseModel):
    """Input for a running response was refused."""

    error: Error
    """Why it was refused."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    steer: Steer
    type: Literal["response.steer.failed"]
    """Type of the object."""
    stream_id: str | None = None
