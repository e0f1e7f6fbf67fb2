"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class RunDeleteResponse(BaseModel):
    deleted: bool | None = None
    object: str | None = None
    run_id: str | None = None
