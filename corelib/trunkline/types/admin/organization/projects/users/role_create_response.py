"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.users.role_create_response import (
    RoleCreateResponse as RoleCreateResponse_,
)


class RoleCreateResponse(RoleCreateResponse_):
    pass
