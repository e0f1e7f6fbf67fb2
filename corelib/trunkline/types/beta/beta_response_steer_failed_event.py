"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Error(BaseModel):
    code: beta.BetaResponseSteerErrorCode
    message: str
    type: Literal["invalid_request_error"]


class Steer(BaseModel):
    input: beta.BetaResponseSteerInput
    previous_response_id: str
    id: str | None = None


class BetaResponseSteerFailedEvent(BaseModel):
    error: Error
    sequence_number: int
    steer: Steer
    type: Literal["response.steer.failed"]
    stream_id: str | None = None
