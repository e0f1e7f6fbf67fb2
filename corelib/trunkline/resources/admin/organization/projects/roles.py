"""Roles of projects.

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
    """Roles of projects."""

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
        """Make a role for a project.

        Args:
            project_id: The project's id.
            permissions: What the role allows.
            role_name: The role's name.
            description: What it is for.
        """
        declaration()

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
            project_id: The project's id.
            after: Begin behind the item with this id.
            limit: How many items a page has. From 0 to 1000, default `1000`.
            order: Ascending or descending by the time of creation. Default `asc`.
        """
        declaration()

    @get("/projects/{project_id}/roles/{role_id}", admin=True)
    def retrieve(
        self, role_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> organization.Role:
        """Describe one role of a project.

        Args:
            role_id: The role's id.
            project_id: The project's id.
        """
        declaration()

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
        """Change a project's role.

        Args:
            role_id: The role's id.
            project_id: The project's id.
            description: What it is for.
            permissions: What the role allows.
            role_name: The role's name.
        """
        declaration()

    @delete("/projects/{project_id}/roles/{role_id}", admin=True)
    def delete(
        self, role_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.RoleDeleteResponse:
        """Delete a project's role.

        Args:
            role_id: The role's id.
            project_id: The project's id.
        """
        declaration()
