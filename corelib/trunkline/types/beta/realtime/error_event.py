"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Error(BaseModel):
    message: str
    type: str
    code: str | None = None
    event_id: str | None = None
    param: str | None = None


class ErrorEvent(BaseModel):
    error: Error
    event_id: str
    type: Literal["error"]
