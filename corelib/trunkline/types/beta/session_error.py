"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class SessionError(BaseModel):
    message: str
    type: str
    code: str | None = None
    param: str | None = None
