"""The types of `fine_tuning.checkpoints`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .permission_create_params import PermissionCreateParams as PermissionCreateParams
    from .permission_create_response import PermissionCreateResponse as PermissionCreateResponse
    from .permission_delete_response import PermissionDeleteResponse as PermissionDeleteResponse
    from .permission_list_params import PermissionListParams as PermissionListParams
    from .permission_list_response import PermissionListResponse as PermissionListResponse
    from .permission_retrieve_params import PermissionRetrieveParams as PermissionRetrieveParams
    from .permission_retrieve_response import (
        PermissionRetrieveResponse as PermissionRetrieveResponse,
    )
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "PermissionCreateParams": "permission_create_params",
            "PermissionCreateResponse": "permission_create_response",
            "PermissionDeleteResponse": "permission_delete_response",
            "PermissionListParams": "permission_list_params",
            "PermissionListResponse": "permission_list_response",
            "PermissionRetrieveParams": "permission_retrieve_params",
            "PermissionRetrieveResponse": "permission_retrieve_response",
        },
        [],
    )
