"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ServerEventSelector(BaseModel):
    type: str
    response_event: str | None = None
