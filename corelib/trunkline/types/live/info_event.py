"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InfoEvent(BaseModel):
    code: str
    event_id: str
    message: str
    type: Literal["info"]
    client_event_id: str | None = None
