"""Projects, each with its own API keys, users and limits.

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
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin import organization
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.admin.organization.projects.api_keys import APIKeys
    from trunkline.resources.admin.organization.projects.certificates import Certificates
    from trunkline.resources.admin.organization.projects.data_retention import DataRetention
    from trunkline.resources.admin.organization.projects.groups import Groups
    from trunkline.resources.admin.organization.projects.hosted_tool_permissions import (
        HostedToolPermissions,
    )
    from trunkline.resources.admin.organization.projects.model_permissions import ModelPermissions
    from trunkline.resources.admin.organization.projects.rate_limits import RateLimits
    from trunkline.resources.admin.organization.projects.roles import Roles
    from trunkline.resources.admin.organization.projects.service_accounts import ServiceAccounts
    from trunkline.resources.admin.organization.projects.service_tier_settings import (
        ServiceTierSettings,
    )
    from trunkline.resources.admin.organization.projects.spend_alerts import SpendAlerts
    from trunkline.resources.admin.organization.projects.spend_limit import SpendLimit
    from trunkline.resources.admin.organization.projects.users import Users
    from trunkline.types.admin.organization.project_residency import ProjectResidency

W_co = TypeVar("W_co", bound=World, covariant=True)


class Projects(Resource[W_co]):
    """Projects, each with its own API keys, users and limits."""

    with_raw_response: RawView[Projects[SyncRaw], Projects[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Projects[SyncOpenBody], Projects[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def api_keys(self) -> APIKeys[W_co]:
        """API keys of projects."""
        from trunkline.resources.admin.organization.projects.api_keys import APIKeys

        return APIKeys(self._world)

    @cached_property
    def certificates(self) -> Certificates[W_co]:
        """Client certificates of projects, for mutual TLS."""
        from trunkline.resources.admin.organization.projects.certificates import Certificates

        return Certificates(self._world)

    @cached_property
    def data_retention(self) -> DataRetention[W_co]:
        """Data retention policies of projects."""
        from trunkline.resources.admin.organization.projects.data_retention import DataRetention

        return DataRetention(self._world)

    @cached_property
    def groups(self) -> Groups[W_co]:
        """Groups that have access to projects."""
        from trunkline.resources.admin.organization.projects.groups import Groups

        return Groups(self._world)

    @cached_property
    def hosted_tool_permissions(self) -> HostedToolPermissions[W_co]:
        """Hosted tools that projects may use."""
        from trunkline.resources.admin.organization.projects.hosted_tool_permissions import (
            HostedToolPermissions,
        )

        return HostedToolPermissions(self._world)

    @cached_property
    def model_permissions(self) -> ModelPermissions[W_co]:
        """Models that projects may or may not use."""
        from trunkline.resources.admin.organization.projects.model_permissions import (
            ModelPermissions,
        )

        return ModelPermissions(self._world)

    @cached_property
    def rate_limits(self) -> RateLimits[W_co]:
        """Rate limits of projects, one for each model."""
        from trunkline.resources.admin.organization.projects.rate_limits import RateLimits

        return RateLimits(self._world)

    @cached_property
    def roles(self) -> Roles[W_co]:
        """Custom roles of projects."""
        from trunkline.resources.admin.organization.projects.roles import Roles

        return Roles(self._world)

    @cached_property
    def service_accounts(self) -> ServiceAccounts[W_co]:
        """Service accounts: users of a project that are not persons."""
        from trunkline.resources.admin.organization.projects.service_accounts import ServiceAccounts

        return ServiceAccounts(self._world)

    @cached_property
    def service_tier_settings(self) -> ServiceTierSettings[W_co]:
        """Service tiers of projects."""
        from trunkline.resources.admin.organization.projects.service_tier_settings import (
            ServiceTierSettings,
        )

        return ServiceTierSettings(self._world)

    @cached_property
    def spend_alerts(self) -> SpendAlerts[W_co]:
        """Email alerts about the spending of projects."""
        from trunkline.resources.admin.organization.projects.spend_alerts import SpendAlerts

        return SpendAlerts(self._world)

    @cached_property
    def spend_limit(self) -> SpendLimit[W_co]:
        """Spend limits of projects."""
        from trunkline.resources.admin.organization.projects.spend_limit import SpendLimit

        return SpendLimit(self._world)

    @cached_property
    def users(self) -> Users[W_co]:
        """Users of projects."""
        from trunkline.resources.admin.organization.projects.users import Users

        return Users(self._world)

    @post("/organization/projects/{project_id}/archive", admin=True)
    def archive(self, project_id: str, **options: Unpack[CallOptions]) -> organization.Project:
        """Archive a project; it can no longer be used or changed.

        Args:
            project_id: ID of the project.
        """
        raise declaration()

    @post("/organization/projects", admin=True)
    def create(
        self,
        *,
        name: str,
        external_key_id: str | None | Omit = omit,
        geography: str | None | Omit = omit,
        residency: ProjectResidency | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.Project:
        """Create a project in the organization.

        Args:
            name: Display name of the project.
            external_key_id: ID of the project's encryption key in your external key management.
            geography: Geographic region in which the project's data resides.
            residency: Region in which data of the project is stored.
        """
        raise declaration()

    @conversation_paged("/organization/projects", admin=True)
    def list(
        self,
        *,
        after: str | Omit = omit,
        include_archived: bool | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[organization.Project]:
        """List the organization's projects.

        Args:
            after: Cursor: list items after the item with this ID.
            include_archived: Whether to list archived projects, too. Default `false`.
            limit: Maximum number of items per page. Default `20`.
        """
        raise declaration()

    @get("/organization/projects/{project_id}", admin=True)
    def retrieve(self, project_id: str, **options: Unpack[CallOptions]) -> organization.Project:
        """Return one project.

        Args:
            project_id: ID of the project.
        """
        raise declaration()

    @post("/organization/projects/{project_id}", admin=True)
    def update(
        self,
        project_id: str,
        *,
        external_key_id: str | None | Omit = omit,
        geography: str | None | Omit = omit,
        name: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.Project:
        """Update a project.

        Args:
            project_id: ID of the project.
            external_key_id: ID of the project's encryption key in your external key management.
            geography: Geographic region in which the project's data resides.
            name: New display name of the project.
        """
        raise declaration()
