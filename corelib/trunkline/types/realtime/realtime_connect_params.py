"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class RealtimeConnectParams(BaseModel):
    call_id: str | None = None
    model: str | None = None
