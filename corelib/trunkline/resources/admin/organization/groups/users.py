"""Users of groups.

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
from trunkline.types.admin.organization import groups
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Users(Resource[W_co]):
    """Users of groups."""

    with_raw_response: RawView[Users[SyncRaw], Users[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Users[SyncOpenBody], Users[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/organization/groups/{group_id}/users", admin=True)
    def create(
        self, group_id: str, *, user_id: str, **options: Unpack[CallOptions]
    ) -> groups.UserCreateResponse:
        """Add a user to a group.

        Args:
            group_id: ID of the group.
            user_id: ID of the user to add.
        """
        raise declaration()

    @next_paged("/organization/groups/{group_id}/users", admin=True)
    def list(
        self,
        group_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncNextCursorPage[groups.OrganizationGroupUser]:
        """List the users of a group.

        Args:
            group_id: ID of the group.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. From 0 to 1000, default `100`.
            order: Sort order by creation time, ascending or descending. Default `desc`.
        """
        raise declaration()

    @get("/organization/groups/{group_id}/users/{user_id}", admin=True)
    def retrieve(
        self, user_id: str, *, group_id: str, **options: Unpack[CallOptions]
    ) -> groups.UserRetrieveResponse:
        """Return one user of a group.

        Args:
            user_id: ID of the user.
            group_id: ID of the group.
        """
        raise declaration()

    @delete("/organization/groups/{group_id}/users/{user_id}", admin=True)
    def delete(
        self, user_id: str, *, group_id: str, **options: Unpack[CallOptions]
    ) -> groups.UserDeleteResponse:
        """Remove a user from a group.

        Args:
            user_id: ID of the user.
            group_id: ID of the group.
        """
        raise declaration()
