"""The roles of groups.

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


class Roles(Resource[W_co]):
    """The roles of groups."""

    with_raw_response: RawView[Roles[SyncRaw], Roles[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Roles[SyncOpenBody], Roles[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/organization/groups/{group_id}/roles", admin=True)
    def create(
        self, group_id: str, *, role_id: str, **options: Unpack[CallOptions]
    ) -> groups.RoleCreateResponse:
        """Give a group a role in the organization.

        Args:
            group_id: The group's id.
            role_id: The role's id.
        """
        declaration()

    @next_paged("/organization/groups/{group_id}/roles", admin=True)
    def list(
        self,
        group_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncNextCursorPage[groups.RoleListResponse]:
        """List the roles that a group has in the organization.

        Args:
            group_id: The group's id.
            after: Begin behind the item with this id.
            limit: How many items a page has. From 0 to 1000.
            order: Ascending or descending by the time of creation.
        """
        declaration()

    @get("/organization/groups/{group_id}/roles/{role_id}", admin=True)
    def retrieve(
        self, role_id: str, *, group_id: str, **options: Unpack[CallOptions]
    ) -> groups.RoleRetrieveResponse:
        """Describe one role that a group has in the organization.

        Args:
            role_id: The role's id.
            group_id: The group's id.
        """
        declaration()

    @delete("/organization/groups/{group_id}/roles/{role_id}", admin=True)
    def delete(
        self, role_id: str, *, group_id: str, **options: Unpack[CallOptions]
    ) -> groups.RoleDeleteResponse:
        """Take a role in the organization from a group.

        Args:
            role_id: The role's id.
            group_id: The group's id.
        """
        declaration()
