"""Users of projects.

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
from trunkline.types.admin.organization import projects
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.admin.organization.projects.users.roles import Roles

W_co = TypeVar("W_co", bound=World, covariant=True)


class Users(Resource[W_co]):
    """Users of projects."""

    with_raw_response: RawView[Users[SyncRaw], Users[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Users[SyncOpenBody], Users[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def roles(self) -> Roles[W_co]:
        """Project roles of users."""
        from trunkline.resources.admin.organization.projects.users.roles import Roles

        return Roles(self._world)

    @post("/organization/projects/{project_id}/users", admin=True)
    def create(
        self,
        project_id: str,
        *,
        role: str,
        email: str | None | Omit = omit,
        user_id: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> projects.ProjectUser:
        """Add an organization member to a project.

        Args:
            project_id: ID of the project.
            role: Project role of the user.
            email: Email address of the user to add; use this or `user_id`.
            user_id: ID of the user to add; use this or `email`.
        """
        raise declaration()

    @conversation_paged("/organization/projects/{project_id}/users", admin=True)
    def list(
        self,
        project_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[projects.ProjectUser]:
        """List the users of a project.

        Args:
            project_id: ID of the project.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
        """
        raise declaration()

    @get("/organization/projects/{project_id}/users/{user_id}", admin=True)
    def retrieve(
        self, user_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectUser:
        """Return one user of a project.

        Args:
            user_id: ID of the user.
            project_id: ID of the project.
        """
        raise declaration()

    @post("/organization/projects/{project_id}/users/{user_id}", admin=True)
    def update(
        self,
        user_id: str,
        *,
        project_id: str,
        role: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> projects.ProjectUser:
        """Change the project role of a user.

        Args:
            user_id: ID of the user.
            project_id: ID of the project.
            role: New project role of the user.
        """
        raise declaration()

    @delete("/organization/projects/{project_id}/users/{user_id}", admin=True)
    def delete(
        self, user_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.UserDeleteResponse:
        """Remove a user from a project.

        Args:
            user_id: ID of the user.
            project_id: ID of the project.
        """
        raise declaration()
