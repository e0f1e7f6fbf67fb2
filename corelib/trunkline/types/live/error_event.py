"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class ErrorEvent(BaseModel):
    error: live.Error
    event_id: str
    type: Literal["error"]
    client_event_id: str | None = None
