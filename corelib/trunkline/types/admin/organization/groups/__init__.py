"""The types of `admin.organization.groups`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .organization_group_user import OrganizationGroupUser as OrganizationGroupUser
    from .role_create_params import RoleCreateParams as RoleCreateParams
    from .role_create_response import RoleCreateResponse as RoleCreateResponse
    from .role_delete_response import RoleDeleteResponse as RoleDeleteResponse
    from .role_list_params import RoleListParams as RoleListParams
    from .role_list_response import RoleListResponse as RoleListResponse
    from .role_retrieve_response import RoleRetrieveResponse as RoleRetrieveResponse
    from .user_create_params import UserCreateParams as UserCreateParams
    from .user_create_response import UserCreateResponse as UserCreateResponse
    from .user_delete_response import UserDeleteResponse as UserDeleteResponse
    from .user_list_params import UserListParams as UserListParams
    from .user_retrieve_response import UserRetrieveResponse as UserRetrieveResponse
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "OrganizationGroupUser": "organization_group_user",
            "RoleCreateParams": "role_create_params",
            "RoleCreateResponse": "role_create_response",
            "RoleDeleteResponse": "role_delete_response",
            "RoleListParams": "role_list_params",
            "RoleListResponse": "role_list_response",
            "RoleRetrieveResponse": "role_retrieve_response",
            "UserCreateParams": "user_create_params",
            "UserCreateResponse": "user_create_response",
            "UserDeleteResponse": "user_delete_response",
            "UserListParams": "user_list_params",
            "UserRetrieveResponse": "user_retrieve_response",
        },
        [],
    )
