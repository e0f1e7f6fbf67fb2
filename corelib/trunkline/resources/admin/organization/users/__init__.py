"""Users of the organization.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    conversation_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin import organization
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.admin.organization.users.roles import Roles
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Users(Resource[W_co]):
    """Users of the organization."""

    with_raw_response: RawView[Users[SyncRaw], Users[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Users[SyncOpenBody], Users[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def roles(self) -> Roles[W_co]:
        """Organization roles of users."""
        from trunkline.resources.admin.organization.users.roles import Roles

        return Roles(self._world)

    @conversation_paged("/organization/users", admin=True)
    def list(
        self,
        *,
        after: str | Omit = omit,
        emails: SequenceNotStr[str] | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[organization.OrganizationUser]:
        """List the users of the organization.

        Args:
            after: Cursor: list items after the item with this ID.
            emails: List only users with these email addresses.
            limit: Maximum number of users per page. Default `20`.
        """
        raise declaration()

    @get("/organization/users/{user_id}", admin=True)
    def retrieve(
        self, user_id: str, **options: Unpack[CallOptions]
    ) -> organization.OrganizationUser:
        """Return one user of the organization.

        Args:
            user_id: ID of the user.
        """
        raise declaration()

    @post("/organization/users/{user_id}", admin=True)
    def update(
        self,
        user_id: str,
        *,
        developer_persona: str | None | Omit = omit,
        role: str | None | Omit = omit,
        role_id: str | None | Omit = omit,
        technical_level: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.OrganizationUser:
        """Update the organization role or the profile of a user.

        Args:
            user_id: ID of the user.
            developer_persona: Developer persona of the user.
            role: New organization role of the user.
            role_id: ID of the role to assign to the user.
            technical_level: Technical level of the user.
        """
        raise declaration()

    @delete("/organization/users/{user_id}", admin=True)
    def delete(
        self, user_id: str, **options: Unpack[CallOptions]
    ) -> organization.UserDeleteResponse:
        """Remove a user from the organization.

        Args:
            user_id: ID of the user.
        """
        raise declaration()
