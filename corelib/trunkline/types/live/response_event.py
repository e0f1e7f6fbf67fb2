"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseEvent(BaseModel):
    event: dict[str, object]
    event_id: str
    type: Literal["response.event"]
    client_event_id: str | None = None
    delegation_id: str | None = None
