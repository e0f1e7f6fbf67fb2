"""The keys of projects.

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
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin.organization import projects
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class APIKeys(Resource[W_co]):
    """The keys of projects."""

    with_raw_response: RawView[APIKeys[SyncRaw], APIKeys[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[APIKeys[SyncOpenBody], APIKeys[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @conversation_paged("/organization/projects/{project_id}/api_keys", admin=True)
    def list(
        self,
        project_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        owner_project_access: Literal["active", "inactive", "any"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[projects.ProjectAPIKey]:
        """List the keys of a project, without their values.

        Args:
            project_id: The project's id.
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `20`.
            owner_project_access: Only projects in which the owner has this access.
        """
        declaration()

    @get("/organization/projects/{project_id}/api_keys/{api_key_id}", admin=True)
    def retrieve(
        self, api_key_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectAPIKey:
        """Describe one key of a project, without its value.

        Args:
            api_key_id: The key's id.
            project_id: The project's id.
        """
        declaration()

    @delete("/organization/projects/{project_id}/api_keys/{api_key_id}", admin=True)
    def delete(
        self, api_key_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.APIKeyDeleteResponse:
        """Revoke a key of a project.

        Args:
            api_key_id: The key's id.
            project_id: The project's id.
        """
        declaration()
