"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Group(BaseModel):
    id: str
    created_at: int
    group_type: Literal["group", "tenant_group"]
    is_scim_managed: bool
    name: str
