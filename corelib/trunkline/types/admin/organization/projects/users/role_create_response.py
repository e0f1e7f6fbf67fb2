"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.admin import organization


class RoleCreateResponse(BaseModel):
    object: Literal["user.role"]
    role: organization.Role
    user: organization.OrganizationUser
