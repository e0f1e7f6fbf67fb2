"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class GroupUpdateResponse(BaseModel):
    id: str
    created_at: int
    is_scim_managed: bool
    name: str
