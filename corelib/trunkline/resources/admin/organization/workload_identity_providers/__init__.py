"""Providers of workload identities, whose tokens replace API keys.

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
    cursor_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin import organization
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.admin.organization.workload_identity_providers.federation_rules import (
        FederationRules,
    )
    from trunkline.types.admin.organization import (
        workload_identity_provider_create_params,
        workload_identity_provider_update_params,
    )

W_co = TypeVar("W_co", bound=World, covariant=True)


class WorkloadIdentityProviders(Resource[W_co]):
    """Providers of workload identities, whose tokens replace API keys."""

    with_raw_response: RawView[
        WorkloadIdentityProviders[SyncRaw], WorkloadIdentityProviders[AsyncRaw]
    ] = RawView()
    with_streaming_response: OpenBodyView[
        WorkloadIdentityProviders[SyncOpenBody], WorkloadIdentityProviders[AsyncOpenBody]
    ] = OpenBodyView()

    @cached_property
    def federation_rules(self) -> FederationRules[W_co]:
        """Rules: which workload identities may act as a service account."""
        from trunkline.resources.admin.organization.workload_identity_providers.federation_rules import (
            FederationRules,
        )

        return FederationRules(self._world)

    @post("/organization/workload_identity_providers", admin=True)
    def create(
        self,
        *,
        audience: str,
        issuer: str,
        name: str,
        type: Literal["oidc"],
        attribute_transformations: Iterable[
            workload_identity_provider_create_params.AttributeTransformation
        ]
        | Omit = omit,
        description: str | Omit = omit,
        enabled: bool | Omit = omit,
        verification: workload_identity_provider_create_params.Verification | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.WorkloadIdentityProvider:
        """Add a provider whose tokens the API accepts instead of keys.

        Args:
            audience: Audience that tokens must have.
            issuer: URL of the issuer of the tokens.
            name: Name of the provider.
            type: Type of the provider.
            attribute_transformations: How attributes of an identity are made of the token's claims.
            description: Description of the provider.
            enabled: Whether tokens of this provider are accepted.
            verification: How signatures of tokens are verified.
        """
        raise declaration()

    @cursor_paged("/organization/workload_identity_providers", admin=True)
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[organization.WorkloadIdentityProvider]:
        """List the providers of workload identities.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get("/organization/workload_identity_providers/{workload_identity_provider_id}", admin=True)
    def retrieve(
        self, workload_identity_provider_id: str, **options: Unpack[CallOptions]
    ) -> organization.WorkloadIdentityProvider:
        """Return one provider of workload identities.

        Args:
            workload_identity_provider_id: ID of the provider.
        """
        raise declaration()

    @post("/organization/workload_identity_providers/{workload_identity_provider_id}", admin=True)
    def update(
        self,
        workload_identity_provider_id: str,
        *,
        attribute_transformations: Iterable[
            workload_identity_provider_update_params.AttributeTransformation
        ]
        | Omit = omit,
        audience: str | Omit = omit,
        description: str | None | Omit = omit,
        enabled: bool | Omit = omit,
        issuer: str | Omit = omit,
        name: str | Omit = omit,
        verification: workload_identity_provider_update_params.Verification | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.WorkloadIdentityProvider:
        """Change a provider of workload identities.

        Args:
            workload_identity_provider_id: ID of the provider.
            attribute_transformations: How attributes of an identity are made of the token's claims.
            audience: Audience that tokens must have.
            description: Description of the provider.
            enabled: Whether tokens of this provider are accepted.
            issuer: URL of the issuer of the tokens.
            name: Name of the provider.
            verification: How signatures of tokens are verified.
        """
        raise declaration()

    @delete("/organization/workload_identity_providers/{workload_identity_provider_id}", admin=True)
    def delete(
        self, workload_identity_provider_id: str, **options: Unpack[CallOptions]
    ) -> organization.WorkloadIdentityProviderDeleted:
        """Remove a provider of workload identities.

        Args:
            workload_identity_provider_id: ID of the provider.
        """
        raise declaration()
