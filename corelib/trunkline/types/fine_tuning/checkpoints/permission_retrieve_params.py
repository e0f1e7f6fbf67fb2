"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.fine_tuning.checkpoints.permission_list_params import PermissionListParams


class PermissionRetrieveParams(PermissionListParams, total=False):
    pass
