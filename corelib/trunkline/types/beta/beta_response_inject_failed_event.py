"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Error(BaseModel):
    code: Literal["response_already_completed", "response_not_found"]
    message: str


class BetaResponseInjectFailedEvent(BaseModel):
    error: Error
    input: list[beta.BetaResponseInputItem]
    response_id: str
    sequence_number: int
    type: Literal["response.inject.failed"]
    stream_id: str | None = None
