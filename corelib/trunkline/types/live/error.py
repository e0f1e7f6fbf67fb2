"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class Error(BaseModel):
    code: str
    message: str
    type: str
    client_event_id: str | None = None
    param: str | None = None
