"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class BetaResponseInjectCreatedEvent(BaseModel):
    response_id: str
    sequence_number: int
    type: Literal["response.inject.created"]
    stream_id: str | None = None
