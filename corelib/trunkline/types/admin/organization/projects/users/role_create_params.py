"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.projects.groups.role_create_params import (
    RoleCreateParams as RoleCreateParams_,
)


class RoleCreateParams(RoleCreateParams_, total=False):
    pass
