"""Custom roles of projects.

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
from trunkline.types.admin import organization
from trunkline.types.admin.organization import projects
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Roles(Resource[W_co]):
    """Custom roles of projects."""

    with_raw_response: RawView[Roles[SyncRaw], Roles[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Roles[SyncOpenBody], Roles[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/projects/{project_id}/roles", admin=True)
    def create(
        self,
        project_id: str,
        *,
        permissions: SequenceNotStr[str],
        role_name: str,
        description: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.Role:
        """Create a custom role for a project.

        Args:
            project_id: ID of the project.
            permissions: Permissions that the role grants.
            role_name: Name of the role.
            description: Description of the role.
        """
        raise declaration()

    @next_paged("/projects/{project_id}/roles", admin=True)
    def list(
        self,
        project_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncNextCursorPage[organization.Role]:
        """List the roles of a project.

        Args:
            project_id: ID of the project.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. From 0 to 1000, default `1000`.
            order: Sort order by creation time, ascending or descending. Default `asc`.
        """
        raise declaration()

    @get("/projects/{project_id}/roles/{role_id}", admin=True)
    def retrieve(
        self, role_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> organization.Role:
        """Return one role of a project.

        Args:
            role_id: ID of the role.
            project_id: ID of the project.
        """
        raise declaration()

    @post("/projects/{project_id}/roles/{role_id}", admin=True)
    def update(
        self,
        role_id: str,
        *,
        project_id: str,
        description: str | None | Omit = omit,
        permissions: SequenceNotStr[str] | None | Omit = omit,
        role_name: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.Role:
        """Update a custom role of a project.

        Args:
            role_id: ID of the role.
            project_id: ID of the project.
            description: New description of the role.
            permissions: New permissions of the role.
            role_name: New name of the role.
        """
        raise declaration()

    @delete("/projects/{project_id}/roles/{role_id}", admin=True)
    def delete(
        self, role_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.RoleDeleteResponse:
        """Delete a role of a project.

        Args:
            role_id: ID of the role.
            project_id: ID of the project.
        """
        raise declaration()
