"""The groups of projects.

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
    """The groups of projects."""

    with_raw_response: RawView[Groups[SyncRaw], Groups[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Groups[SyncOpenBody], Groups[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def roles(self) -> Roles[W_co]:
        """The roles of groups in projects."""
        from trunkline.resources.admin.organization.projects.groups.roles import Roles

        return Roles(self._world)

    @post("/organization/projects/{project_id}/groups", admin=True)
    def create(
        self, project_id: str, *, group_id: str, role: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectGroup:
        """Let a group into a project.

        Args:
            project_id: The project's id.
            group_id: The group's id.
            role: Whose message it is, or what somebody may do.
        """
        declaration()

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
        """List the groups of a project.

        Args:
            project_id: The project's id.
            after: Begin behind the item with this id.
            limit: How many items a page has. From 0 to 100, default `20`.
            order: Ascending or descending by the time of creation. Default `asc`.
        """
        declaration()

    @get("/organization/projects/{project_id}/groups/{group_id}", admin=True)
    def retrieve(
        self,
        group_id: str,
        *,
        project_id: str,
        group_type: Literal["group", "tenant_group"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> projects.ProjectGroup:
        """Describe one group of a project.

        Args:
            group_id: The group's id.
            project_id: The project's id.
            group_type: Only groups of this kind. Default `group`.
        """
        declaration()

    @delete("/organization/projects/{project_id}/groups/{group_id}", admin=True)
    def delete(
        self, group_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.GroupDeleteResponse:
        """Take a group out of a project.

        Args:
            group_id: The group's id.
            project_id: The project's id.
        """
        declaration()
