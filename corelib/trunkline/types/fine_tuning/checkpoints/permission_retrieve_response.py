"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Data(BaseModel):
    id: str
    created_at: int
    object: Literal["checkpoint.permission"]
    project_id: str


class PermissionRetrieveResponse(BaseModel):
    data: list[Data]
    has_more: bool
    object: Literal["list"]
    first_id: str | None = None
    last_id: str | None = None
