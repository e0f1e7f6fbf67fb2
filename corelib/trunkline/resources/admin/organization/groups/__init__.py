"""Groups of users.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
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
from trunkline.types.admin import organization
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.admin.organization.groups.roles import Roles
    from trunkline.resources.admin.organization.groups.users import Users

W_co = TypeVar("W_co", bound=World, covariant=True)


class Groups(Resource[W_co]):
    """Groups of users."""

    with_raw_response: RawView[Groups[SyncRaw], Groups[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Groups[SyncOpenBody], Groups[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def roles(self) -> Roles[W_co]:
        """Organization roles of groups."""
        from trunkline.resources.admin.organization.groups.roles import Roles

        return Roles(self._world)

    @cached_property
    def users(self) -> Users[W_co]:
        """Users of groups."""
        from trunkline.resources.admin.organization.groups.users import Users

        return Users(self._world)

    @post("/organization/groups", admin=True)
    def create(self, *, name: str, **options: Unpack[CallOptions]) -> organization.Group:
        """Create a group of users.

        Args:
            name: Display name of the group. At most 255 characters.
        """
        raise declaration()

    @next_paged("/organization/groups", admin=True)
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncNextCursorPage[organization.Group]:
        """List the organization's groups.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. From 0 to 1000, default `100`.
            order: Sort order by creation time, ascending or descending. Default `asc`.
        """
        raise declaration()

    @get("/organization/groups/{group_id}", admin=True)
    def retrieve(self, group_id: str, **options: Unpack[CallOptions]) -> organization.Group:
        """Return one group.

        Args:
            group_id: ID of the group.
        """
        raise declaration()

    @post("/organization/groups/{group_id}", admin=True)
    def update(
        self, group_id: str, *, name: str, **options: Unpack[CallOptions]
    ) -> organization.GroupUpdateResponse:
        """Rename a group.

        Args:
            group_id: ID of the group.
            name: New display name of the group. At most 255 characters.
        """
        raise declaration()

    @delete("/organization/groups/{group_id}", admin=True)
    def delete(
        self, group_id: str, **options: Unpack[CallOptions]
    ) -> organization.GroupDeleteResponse:
        """Delete a group; its users remain in the organization.

        Args:
            group_id: ID of the group.
        """
        raise declaration()
