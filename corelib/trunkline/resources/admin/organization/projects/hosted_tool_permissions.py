"""Hosted tools that projects may use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, get, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin.organization import projects
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.admin.organization.projects import hosted_tool_permission_update_params

W_co = TypeVar("W_co", bound=World, covariant=True)


class HostedToolPermissions(Resource[W_co]):
    """Hosted tools that projects may use."""

    with_raw_response: RawView[HostedToolPermissions[SyncRaw], HostedToolPermissions[AsyncRaw]] = (
        RawView()
    )
    with_streaming_response: OpenBodyView[
        HostedToolPermissions[SyncOpenBody], HostedToolPermissions[AsyncOpenBody]
    ] = OpenBodyView()

    @get("/organization/projects/{project_id}/hosted_tool_permissions", admin=True)
    def retrieve(
        self, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectHostedToolPermissions:
        """Return the hosted tools that a project may use.

        Args:
            project_id: ID of the project.
        """
        raise declaration()

    @post("/organization/projects/{project_id}/hosted_tool_permissions", admin=True)
    def update(
        self,
        project_id: str,
        *,
        code_interpreter: hosted_tool_permission_update_params.CodeInterpreter | None | Omit = omit,
        file_search: hosted_tool_permission_update_params.FileSearch | None | Omit = omit,
        image_generation: hosted_tool_permission_update_params.ImageGeneration | None | Omit = omit,
        mcp: hosted_tool_permission_update_params.Mcp | None | Omit = omit,
        web_search: hosted_tool_permission_update_params.WebSearch | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> projects.ProjectHostedToolPermissions:
        """Change the hosted tools that a project may use.

        Args:
            project_id: ID of the project.
            code_interpreter: Permission to use the code interpreter.
            file_search: Permission to use file search.
            image_generation: Permission to use image generation.
            mcp: Permission to use remote MCP servers.
            web_search: Permission to use web search.
        """
        raise declaration()
