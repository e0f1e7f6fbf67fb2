"""The organization: its users, projects, API keys, usage and spending.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from trunkline.resources.admin.organization.admin_api_keys import AdminAPIKeys
    from trunkline.resources.admin.organization.audit_logs import AuditLogs
    from trunkline.resources.admin.organization.certificates import Certificates
    from trunkline.resources.admin.organization.data_retention import DataRetention
    from trunkline.resources.admin.organization.external_keys import ExternalKeys
    from trunkline.resources.admin.organization.external_storage import ExternalStorage
    from trunkline.resources.admin.organization.groups import Groups
    from trunkline.resources.admin.organization.invites import Invites
    from trunkline.resources.admin.organization.projects import Projects
    from trunkline.resources.admin.organization.roles import Roles
    from trunkline.resources.admin.organization.spend_alerts import SpendAlerts
    from trunkline.resources.admin.organization.spend_limit import SpendLimit
    from trunkline.resources.admin.organization.usage import Usage
    from trunkline.resources.admin.organization.users import Users
    from trunkline.resources.admin.organization.workload_identity_providers import (
        WorkloadIdentityProviders,
    )

W_co = TypeVar("W_co", bound=World, covariant=True)


class Organization(Resource[W_co]):
    """The organization: its users, projects, API keys, usage and spending."""

    with_raw_response: RawView[Organization[SyncRaw], Organization[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        Organization[SyncOpenBody], Organization[AsyncOpenBody]
    ] = OpenBodyView()

    @cached_property
    def admin_api_keys(self) -> AdminAPIKeys[W_co]:
        """Admin API keys, which authorize the operations of `admin`."""
        from trunkline.resources.admin.organization.admin_api_keys import AdminAPIKeys

        return AdminAPIKeys(self._world)

    @cached_property
    def audit_logs(self) -> AuditLogs[W_co]:
        """The audit log of the organization."""
        from trunkline.resources.admin.organization.audit_logs import AuditLogs

        return AuditLogs(self._world)

    @cached_property
    def certificates(self) -> Certificates[W_co]:
        """Client certificates of the organization, for mutual TLS."""
        from trunkline.resources.admin.organization.certificates import Certificates

        return Certificates(self._world)

    @cached_property
    def data_retention(self) -> DataRetention[W_co]:
        """The data retention policy of the organization."""
        from trunkline.resources.admin.organization.data_retention import DataRetention

        return DataRetention(self._world)

    @cached_property
    def external_keys(self) -> ExternalKeys[W_co]:
        """Encryption keys from the organization's own key management services."""
        from trunkline.resources.admin.organization.external_keys import ExternalKeys

        return ExternalKeys(self._world)

    @cached_property
    def external_storage(self) -> ExternalStorage[W_co]:
        """Storages of the organization's own, for the data of its projects."""
        from trunkline.resources.admin.organization.external_storage import ExternalStorage

        return ExternalStorage(self._world)

    @cached_property
    def groups(self) -> Groups[W_co]:
        """Groups of users."""
        from trunkline.resources.admin.organization.groups import Groups

        return Groups(self._world)

    @cached_property
    def invites(self) -> Invites[W_co]:
        """Invitations to the organization."""
        from trunkline.resources.admin.organization.invites import Invites

        return Invites(self._world)

    @cached_property
    def projects(self) -> Projects[W_co]:
        """Projects, each with its own API keys, users and limits."""
        from trunkline.resources.admin.organization.projects import Projects

        return Projects(self._world)

    @cached_property
    def roles(self) -> Roles[W_co]:
        """Custom roles of the organization."""
        from trunkline.resources.admin.organization.roles import Roles

        return Roles(self._world)

    @cached_property
    def spend_alerts(self) -> SpendAlerts[W_co]:
        """Email alerts about the spending of the organization."""
        from trunkline.resources.admin.organization.spend_alerts import SpendAlerts

        return SpendAlerts(self._world)

    @cached_property
    def spend_limit(self) -> SpendLimit[W_co]:
        """The spend limit of the organization."""
        from trunkline.resources.admin.organization.spend_limit import SpendLimit

        return SpendLimit(self._world)

    @cached_property
    def usage(self) -> Usage[W_co]:
        """Usage and costs of the organization."""
        from trunkline.resources.admin.organization.usage import Usage

        return Usage(self._world)

    @cached_property
    def users(self) -> Users[W_co]:
        """Users of the organization."""
        from trunkline.resources.admin.organization.users import Users

        return Users(self._world)

    @cached_property
    def workload_identity_providers(self) -> WorkloadIdentityProviders[W_co]:
        """Providers of workload identities, whose tokens replace API keys."""
        from trunkline.resources.admin.organization.workload_identity_providers import (
            WorkloadIdentityProviders,
        )

        return WorkloadIdentityProviders(self._world)
