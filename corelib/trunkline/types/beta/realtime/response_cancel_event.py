"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseCancelEvent(BaseModel):
    type: Literal["response.cancel"]
    event_id: str | None = None
    response_id: str | None = None
