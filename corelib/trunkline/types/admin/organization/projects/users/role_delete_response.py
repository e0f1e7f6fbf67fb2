"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.groups.role_delete_response import (
    RoleDeleteResponse as RoleDeleteResponse_,
)


class RoleDeleteResponse(RoleDeleteResponse_):
    pass
