"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.fine_tuning.checkpoints.permission_create_response import (
    PermissionCreateResponse,
)


class PermissionListResponse(PermissionCreateResponse):
    pass
