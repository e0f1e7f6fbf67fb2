"""Rules: which workload identities may act as a service account.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin.organization import workload_identity_providers
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.admin.organization.workload_identity_providers import (
        federation_rule_create_params,
        federation_rule_update_params,
    )

W_co = TypeVar("W_co", bound=World, covariant=True)


class FederationRules(Resource[W_co]):
    """Rules: which workload identities may act as a service account."""

    with_raw_response: RawView[FederationRules[SyncRaw], FederationRules[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        FederationRules[SyncOpenBody], FederationRules[AsyncOpenBody]
    ] = OpenBodyView()

    @post(
        "/organization/workload_identity_providers/{workload_identity_provider_id}/federation_rules",
        admin=True,
    )
    def create(
        self,
        workload_identity_provider_id: str,
        *,
        attribute_matchers: dict[str, str | bool | int | float],
        project_id: str,
        service_account_id: str,
        description: str | Omit = omit,
        enabled: bool | Omit = omit,
        name: str | Omit = omit,
        permissions: federation_rule_create_params.Permissions | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> workload_identity_providers.FederationRule:
        """Add a rule: which identities may act as a service account.

        Args:
            workload_identity_provider_id: ID of the provider.
            attribute_matchers: Attributes that an identity must have, and their values.
            project_id: ID of the project.
            service_account_id: ID of the service account.
            description: Description of the rule.
            enabled: Whether the rule is in force.
            name: Name of the rule.
            permissions: Permissions that the role grants.
        """
        raise declaration()

    @cursor_paged(
        "/organization/workload_identity_providers/{workload_identity_provider_id}/federation_rules",
        admin=True,
    )
    def list(
        self,
        workload_identity_provider_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        service_account_id: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[workload_identity_providers.FederationRule]:
        """List the rules of a provider of workload identities.

        Args:
            workload_identity_provider_id: ID of the provider.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
            service_account_id: ID of the service account.
        """
        raise declaration()

    @get(
        "/organization/workload_identity_providers/{workload_identity_provider_id}/federation_rules/{workload_identity_federation_rule_id}",
        admin=True,
    )
    def retrieve(
        self,
        workload_identity_federation_rule_id: str,
        *,
        workload_identity_provider_id: str,
        **options: Unpack[CallOptions],
    ) -> workload_identity_providers.FederationRule:
        """Return one rule of a provider of workload identities.

        Args:
            workload_identity_federation_rule_id: ID of the rule.
            workload_identity_provider_id: ID of the provider.
        """
        raise declaration()

    @post(
        "/organization/workload_identity_providers/{workload_identity_provider_id}/federation_rules/{workload_identity_federation_rule_id}",
        admin=True,
    )
    def update(
        self,
        workload_identity_federation_rule_id: str,
        *,
        workload_identity_provider_id: str,
        attribute_matchers: dict[str, str | bool | int | float] | Omit = omit,
        description: str | None | Omit = omit,
        enabled: bool | Omit = omit,
        name: str | None | Omit = omit,
        permissions: federation_rule_update_params.Permissions | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> workload_identity_providers.FederationRule:
        """Change a rule of a provider of workload identities.

        Args:
            workload_identity_federation_rule_id: ID of the rule.
            workload_identity_provider_id: ID of the provider.
            attribute_matchers: Attributes that an identity must have, and their values.
            description: Description of the rule.
            enabled: Whether the rule is in force.
            name: Name of the rule.
            permissions: Permissions that the role grants.
        """
        raise declaration()

    @delete(
        "/organization/workload_identity_providers/{workload_identity_provider_id}/federation_rules/{workload_identity_federation_rule_id}",
        admin=True,
    )
    def delete(
        self,
        workload_identity_federation_rule_id: str,
        *,
        workload_identity_provider_id: str,
        **options: Unpack[CallOptions],
    ) -> workload_identity_providers.FederationRuleDeleted:
        """Delete a rule of a provider of workload identities.

        Args:
            workload_identity_federation_rule_id: ID of the rule.
            workload_identity_provider_id: ID of the provider.
        """
        raise declaration()
