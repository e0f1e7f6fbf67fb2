"""Accounts for programs.

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
    """Accounts for programs."""

    with_raw_response: RawView[ServiceAccounts[SyncRaw], ServiceAccounts[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        ServiceAccounts[SyncOpenBody], ServiceAccounts[AsyncOpenBody]
    ] = OpenBodyView()

    @cached_property
    def api_keys(self) -> APIKeys[W_co]:
        """More keys of service accounts."""
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
        **options: Unpack[CallOptions],
    ) -> projects.ServiceAccountCreateResponse:
        """Make a service account with its key; only this answer holds the key.

        Args:
            project_id: The project's id.
            name: A name for people.
            create_service_account_only: Makes no key for it.
        """
        declaration()

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
            project_id: The project's id.
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `20`.
        """
        declaration()

    @get("/organization/projects/{project_id}/service_accounts/{service_account_id}", admin=True)
    def retrieve(
        self, service_account_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectServiceAccount:
        """Describe one service account of a project.

        Args:
            service_account_id: The service account's id.
            project_id: The project's id.
        """
        declaration()

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
        """Change a service account of a project.

        Args:
            service_account_id: The service account's id.
            project_id: The project's id.
            name: A name for people.
            role: Whose message it is, or what somebody may do.
        """
        declaration()

    @delete("/organization/projects/{project_id}/service_accounts/{service_account_id}", admin=True)
    def delete(
        self, service_account_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ServiceAccountDeleteResponse:
        """Delete a service account of a project.

        Args:
            service_account_id: The service account's id.
            project_id: The project's id.
        """
        declaration()
