"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.admin import organization


class Group(BaseModel):
    id: str
    created_at: int
    name: str
    object: Literal["group"]
    scim_managed: bool


class RoleCreateResponse(BaseModel):
    group: Group
    object: Literal["group.role"]
    role: organization.Role
