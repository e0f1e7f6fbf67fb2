"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.groups.role_list_response import (
    AssignmentSource as AssignmentSource,
    RoleListResponse,
)


class RoleRetrieveResponse(RoleListResponse):
    pass
