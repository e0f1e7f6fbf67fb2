"""Projects, each with its own keys, people and limits.

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
    from trunkline.resources.admin.organization.projects.spend_alerts import SpendAlerts
    from trunkline.resources.admin.organization.projects.spend_limit import SpendLimit
    from trunkline.resources.admin.organization.projects.users import Users

W_co = TypeVar("W_co", bound=World, covariant=True)


class Projects(Resource[W_co]):
    """Projects, each with its own keys, people and limits."""

    with_raw_response: RawView[Projects[SyncRaw], Projects[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Projects[SyncOpenBody], Projects[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def api_keys(self) -> APIKeys[W_co]:
        """The keys of projects."""
        from trunkline.resources.admin.organization.projects.api_keys import APIKeys

        return APIKeys(self._world)

    @cached_property
    def certificates(self) -> Certificates[W_co]:
        """Certificates that a project's clients must show."""
        from trunkline.resources.admin.organization.projects.certificates import Certificates

        return Certificates(self._world)

    @cached_property
    def data_retention(self) -> DataRetention[W_co]:
        """How long a project's data is kept."""
        from trunkline.resources.admin.organization.projects.data_retention import DataRetention

        return DataRetention(self._world)

    @cached_property
    def groups(self) -> Groups[W_co]:
        """The groups of projects."""
        from trunkline.resources.admin.organization.projects.groups import Groups

        return Groups(self._world)

    @cached_property
    def hosted_tool_permissions(self) -> HostedToolPermissions[W_co]:
        """Which hosted tools projects may use."""
        from trunkline.resources.admin.organization.projects.hosted_tool_permissions import (
            HostedToolPermissions,
        )

        return HostedToolPermissions(self._world)

    @cached_property
    def model_permissions(self) -> ModelPermissions[W_co]:
        """Which models projects may use."""
        from trunkline.resources.admin.organization.projects.model_permissions import (
            ModelPermissions,
        )

        return ModelPermissions(self._world)

    @cached_property
    def rate_limits(self) -> RateLimits[W_co]:
        """How much projects may ask for in a time."""
        from trunkline.resources.admin.organization.projects.rate_limits import RateLimits

        return RateLimits(self._world)

    @cached_property
    def roles(self) -> Roles[W_co]:
        """Roles of projects."""
        from trunkline.resources.admin.organization.projects.roles import Roles

        return Roles(self._world)

    @cached_property
    def service_accounts(self) -> ServiceAccounts[W_co]:
        """Accounts for programs."""
        from trunkline.resources.admin.organization.projects.service_accounts import ServiceAccounts

        return ServiceAccounts(self._world)

    @cached_property
    def spend_alerts(self) -> SpendAlerts[W_co]:
        """Mails about a project's spending."""
        from trunkline.resources.admin.organization.projects.spend_alerts import SpendAlerts

        return SpendAlerts(self._world)

    @cached_property
    def spend_limit(self) -> SpendLimit[W_co]:
        """What a project may spend."""
        from trunkline.resources.admin.organization.projects.spend_limit import SpendLimit

        return SpendLimit(self._world)

    @cached_property
    def users(self) -> Users[W_co]:
        """The users of projects."""
        from trunkline.resources.admin.organization.projects.users import Users

        return Users(self._world)

    @post("/organization/projects/{project_id}/archive", admin=True)
    def archive(self, project_id: str, **options: Unpack[CallOptions]) -> organization.Project:
        """Close a project: it can be neither used nor changed any more.

        Args:
            project_id: The project's id.
        """
        declaration()

    @post("/organization/projects", admin=True)
    def create(
        self,
        *,
        name: str,
        external_key_id: str | None | Omit = omit,
        geography: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.Project:
        """Make a project.

        Args:
            name: A name for people.
            external_key_id: The id of a key in your own key management.
            geography: Where the project's data stays.
        """
        declaration()

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
            after: Begin behind the item with this id.
            include_archived: Whether archived projects are listed as well. Default `false`.
            limit: How many items a page has. Default `20`.
        """
        declaration()

    @get("/organization/projects/{project_id}", admin=True)
    def retrieve(self, project_id: str, **options: Unpack[CallOptions]) -> organization.Project:
        """Describe one project.

        Args:
            project_id: The project's id.
        """
        declaration()

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
        """Change a project.

        Args:
            project_id: The project's id.
            external_key_id: The id of a key in your own key management.
            geography: Where the project's data stays.
            name: A name for people.
        """
        declaration()
