"""API keys of projects.

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
from trunkline.types.admin.organization import projects
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class APIKeys(Resource[W_co]):
    """API keys of projects."""

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
        """List the API keys of a project, without their secret values.

        Args:
            project_id: ID of the project.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            owner_project_access: List only API keys whose owner has this access to the project.
        """
        raise declaration()

    @get("/organization/projects/{project_id}/api_keys/{api_key_id}", admin=True)
    def retrieve(
        self, api_key_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectAPIKey:
        """Return one API key of a project, without its secret value.

        Args:
            api_key_id: ID of the API key.
            project_id: ID of the project.
        """
        raise declaration()

    @post("/organization/projects/{project_id}/api_keys/{api_key_id}", admin=True)
    def update(
        self,
        api_key_id: str,
        *,
        project_id: str,
        expires_in_seconds: int | Omit = omit,
        scopes: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> projects.ProjectAPIKey:
        """Change an API key of a project.

        Args:
            api_key_id: ID of the API key.
            project_id: ID of the project.
            expires_in_seconds: Lifetime of the API key, in seconds.
            scopes: Scopes of the API key.
        """
        raise declaration()

    @delete("/organization/projects/{project_id}/api_keys/{api_key_id}", admin=True)
    def delete(
        self, api_key_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.APIKeyDeleteResponse:
        """Revoke an API key of a project.

        Args:
            api_key_id: ID of the API key.
            project_id: ID of the project.
        """
        raise declaration()
