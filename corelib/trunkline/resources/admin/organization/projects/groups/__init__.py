"""Groups that have access to projects.

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
from trunkline.types.admin.organization import projects
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.admin.organization.projects.groups.roles import Roles

W_co = TypeVar("W_co", bound=World, covariant=True)


class Groups(Resource[W_co]):
    """Groups that have access to projects."""

    with_raw_response: RawView[Groups[SyncRaw], Groups[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Groups[SyncOpenBody], Groups[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def roles(self) -> Roles[W_co]:
        """Project roles of groups."""
        from trunkline.resources.admin.organization.projects.groups.roles import Roles

        return Roles(self._world)

    @post("/organization/projects/{project_id}/groups", admin=True)
    def create(
        self, project_id: str, *, group_id: str, role: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectGroup:
        """Give a group access to a project.

        Args:
            project_id: ID of the project.
            group_id: ID of the group to add.
            role: ID of the project role to assign to the group.
        """
        raise declaration()

    @next_paged("/organization/projects/{project_id}/groups", admin=True)
    def list(
        self,
        project_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncNextCursorPage[projects.ProjectGroup]:
        """List the groups that have access to a project.

        Args:
            project_id: ID of the project.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. From 0 to 100, default `20`.
            order: Sort order by creation time, ascending or descending. Default `asc`.
        """
        raise declaration()

    @get("/organization/projects/{project_id}/groups/{group_id}", admin=True)
    def retrieve(
        self,
        group_id: str,
        *,
        project_id: str,
        group_type: Literal["group", "tenant_group"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> projects.ProjectGroup:
        """Return one group that has access to a project.

        Args:
            group_id: ID of the group.
            project_id: ID of the project.
            group_type: Type of the group. Default `group`.
        """
        raise declaration()

    @delete("/organization/projects/{project_id}/groups/{group_id}", admin=True)
    def delete(
        self, group_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.GroupDeleteResponse:
        """Remove a group's access to a project.

        Args:
            group_id: ID of the group.
            project_id: ID of the project.
        """
        raise declaration()
