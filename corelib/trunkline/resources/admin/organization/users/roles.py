"""Organization roles of users.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    declaration,
    delete,
    get,
    next_paged,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin.organization import users
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Roles(Resource[W_co]):
    """Organization roles of users."""

    with_raw_response: RawView[Roles[SyncRaw], Roles[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Roles[SyncOpenBody], Roles[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/organization/users/{user_id}/roles", admin=True)
    def create(
        self, user_id: str, *, role_id: str, **options: Unpack[CallOptions]
    ) -> users.RoleCreateResponse:
        """Assign an organization role to a user.

        Args:
            user_id: ID of the user.
            role_id: ID of the role to assign.
        """
        raise declaration()

    @next_paged("/organization/users/{user_id}/roles", admin=True)
    def list(
        self,
        user_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncNextCursorPage[users.RoleListResponse]:
        """List the organization roles of a user.

        Args:
            user_id: ID of the user.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. From 0 to 1000.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get("/organization/users/{user_id}/roles/{role_id}", admin=True)
    def retrieve(
        self, role_id: str, *, user_id: str, **options: Unpack[CallOptions]
    ) -> users.RoleRetrieveResponse:
        """Return one organization role of a user.

        Args:
            role_id: ID of the role.
            user_id: ID of the user.
        """
        raise declaration()

    @delete("/organization/users/{user_id}/roles/{role_id}", admin=True)
    def delete(
        self, role_id: str, *, user_id: str, **options: Unpack[CallOptions]
    ) -> users.RoleDeleteResponse:
        """Revoke an organization role from a user.

        Args:
            role_id: ID of the role.
            user_id: ID of the user.
        """
        raise declaration()
