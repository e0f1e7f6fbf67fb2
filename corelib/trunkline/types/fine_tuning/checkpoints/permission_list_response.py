"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class PermissionListResponse(BaseModel):
    id: str
    created_at: int
    object: Literal["checkpoint.permission"]
    project_id: str
