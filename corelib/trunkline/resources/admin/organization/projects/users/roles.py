"""Project roles of users.

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
from trunkline.types.admin.organization.projects import users
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Roles(Resource[W_co]):
    """Project roles of users."""

    with_raw_response: RawView[Roles[SyncRaw], Roles[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Roles[SyncOpenBody], Roles[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/projects/{project_id}/users/{user_id}/roles", admin=True)
    def create(
        self, user_id: str, *, project_id: str, role_id: str, **options: Unpack[CallOptions]
    ) -> users.RoleCreateResponse:
        """Assign a project role to a user.

        Args:
            user_id: ID of the user.
            project_id: ID of the project.
            role_id: ID of the role to assign.
        """
        raise declaration()

    @next_paged("/projects/{project_id}/users/{user_id}/roles", admin=True)
    def list(
        self,
        user_id: str,
        *,
        project_id: str,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncNextCursorPage[users.RoleListResponse]:
        """List the roles that a user has in a project.

        Args:
            user_id: ID of the user.
            project_id: ID of the project.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. From 0 to 1000.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get("/projects/{project_id}/users/{user_id}/roles/{role_id}", admin=True)
    def retrieve(
        self, role_id: str, *, project_id: str, user_id: str, **options: Unpack[CallOptions]
    ) -> users.RoleRetrieveResponse:
        """Return one role that a user has in a project.

        Args:
            role_id: ID of the role.
            project_id: ID of the project.
            user_id: ID of the user.
        """
        raise declaration()

    @delete("/projects/{project_id}/users/{user_id}/roles/{role_id}", admin=True)
    def delete(
        self, role_id: str, *, project_id: str, user_id: str, **options: Unpack[CallOptions]
    ) -> users.RoleDeleteResponse:
        """Revoke a project role from a user.

        Args:
            role_id: ID of the role.
            project_id: ID of the project.
            user_id: ID of the user.
        """
        raise declaration()
