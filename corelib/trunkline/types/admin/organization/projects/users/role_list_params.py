"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.projects.groups.role_list_params import (
    RoleListParams as RoleListParams_,
)


class RoleListParams(RoleListParams_, total=False):
    pass
