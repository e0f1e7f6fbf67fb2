"""Service accounts: users of a project that are not persons.

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
    from trunkline.resources.admin.organization.projects.service_accounts.api_keys import APIKeys

W_co = TypeVar("W_co", bound=World, covariant=True)


class ServiceAccounts(Resource[W_co]):
    """Service accounts: users of a project that are not persons."""

    with_raw_response: RawView[ServiceAccounts[SyncRaw], ServiceAccounts[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        ServiceAccounts[SyncOpenBody], ServiceAccounts[AsyncOpenBody]
    ] = OpenBodyView()

    @cached_property
    def api_keys(self) -> APIKeys[W_co]:
        """Additional API keys of service accounts."""
        from trunkline.resources.admin.organization.projects.service_accounts.api_keys import (
            APIKeys,
        )

        return APIKeys(self._world)

    @post("/organization/projects/{project_id}/service_accounts", admin=True)
    def create(
        self,
        project_id: str,
        *,
        name: str,
        create_service_account_only: bool | None | Omit = omit,
        expires_in_seconds: int | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> projects.ServiceAccountCreateResponse:
        """Create a service account and an API key, whose value only this response contains.

        Args:
            project_id: ID of the project.
            name: Display name of the service account.
            create_service_account_only: Whether to create the service account without an API key.
            expires_in_seconds: Lifetime of the API key, in seconds.
        """
        raise declaration()

    @conversation_paged("/organization/projects/{project_id}/service_accounts", admin=True)
    def list(
        self,
        project_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[projects.ProjectServiceAccount]:
        """List the service accounts of a project.

        Args:
            project_id: ID of the project.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
        """
        raise declaration()

    @get("/organization/projects/{project_id}/service_accounts/{service_account_id}", admin=True)
    def retrieve(
        self, service_account_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectServiceAccount:
        """Return one service account of a project.

        Args:
            service_account_id: ID of the service account.
            project_id: ID of the project.
        """
        raise declaration()

    @post("/organization/projects/{project_id}/service_accounts/{service_account_id}", admin=True)
    def update(
        self,
        service_account_id: str,
        *,
        project_id: str,
        name: str | Omit = omit,
        role: Literal["member", "owner"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> projects.ProjectServiceAccount:
        """Update a service account of a project.

        Args:
            service_account_id: ID of the service account.
            project_id: ID of the project.
            name: New display name of the service account.
            role: New project role of the service account: `member` or `owner`.
        """
        raise declaration()

    @delete("/organization/projects/{project_id}/service_accounts/{service_account_id}", admin=True)
    def delete(
        self, service_account_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ServiceAccountDeleteResponse:
        """Delete a service account of a project.

        Args:
            service_account_id: ID of the service account.
            project_id: ID of the project.
        """
        raise declaration()
