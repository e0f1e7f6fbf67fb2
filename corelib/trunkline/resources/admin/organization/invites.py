"""Invitations to the organization.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

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
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.admin.organization import invite_create_params

W_co = TypeVar("W_co", bound=World, covariant=True)


class Invites(Resource[W_co]):
    """Invitations to the organization."""

    with_raw_response: RawView[Invites[SyncRaw], Invites[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Invites[SyncOpenBody], Invites[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/organization/invites", admin=True)
    def create(
        self,
        *,
        email: str,
        role: Literal["reader", "owner"],
        projects: Iterable[invite_create_params.Project] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.Invite:
        """Invite a person to the organization by email.

        Args:
            email: Email address of the person to invite.
            role: Organization role of the person: `owner` or `reader`.
            projects: Projects that the person joins, with a role in each.
        """
        raise declaration()

    @conversation_paged("/organization/invites", admin=True)
    def list(
        self, *, after: str | Omit = omit, limit: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> trunkline.SyncConversationCursorPage[organization.Invite]:
        """List the organization's invitations.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
        """
        raise declaration()

    @get("/organization/invites/{invite_id}", admin=True)
    def retrieve(self, invite_id: str, **options: Unpack[CallOptions]) -> organization.Invite:
        """Return one invitation.

        Args:
            invite_id: ID of the invitation.
        """
        raise declaration()

    @delete("/organization/invites/{invite_id}", admin=True)
    def delete(
        self, invite_id: str, **options: Unpack[CallOptions]
    ) -> organization.InviteDeleteResponse:
        """Withdraw an invitation that has not been accepted.

        Args:
            invite_id: ID of the invitation.
        """
        raise declaration()
