"""The types of `admin.organization.projects.groups`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .role_create_params import RoleCreateParams as RoleCreateParams
    from .role_create_response import RoleCreateResponse as RoleCreateResponse
    from .role_delete_response import RoleDeleteResponse as RoleDeleteResponse
    from .role_list_params import RoleListParams as RoleListParams
    from .role_list_response import RoleListResponse as RoleListResponse
    from .role_retrieve_response import RoleRetrieveResponse as RoleRetrieveResponse
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "RoleCreateParams": "role_create_params",
            "RoleCreateResponse": "role_create_response",
            "RoleDeleteResponse": "role_delete_response",
            "RoleListParams": "role_list_params",
            "RoleListResponse": "role_list_response",
            "RoleRetrieveResponse": "role_retrieve_response",
        },
        [],
    )
