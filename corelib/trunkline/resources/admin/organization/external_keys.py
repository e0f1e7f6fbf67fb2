"""Encryption keys from the organization's own key management services.

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
from trunkline.types.admin import organization
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class ExternalKeys(Resource[W_co]):
    """Encryption keys from the organization's own key management services."""

    with_raw_response: RawView[ExternalKeys[SyncRaw], ExternalKeys[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        ExternalKeys[SyncOpenBody], ExternalKeys[AsyncOpenBody]
    ] = OpenBodyView()

    @post(
        "/organization/external_keys",
        variants=(
            "type",
            {
                "aws": ("external_id", "kms_arn", "role_arn"),
                "gcp": (
                    "audience",
                    "kms_key_location",
                    "kms_key_name",
                    "kms_key_ring_name",
                    "kms_project_id",
                    "workload_identity_pool_id",
                    "workload_identity_project_number",
                    "workload_identity_provider_id",
                ),
                "azure": ("key_name", "tenant_id", "vault_uri"),
                "oci": ("key_ocid", "region", "vault_ocid"),
            },
        ),
        admin=True,
    )
    def create(
        self,
        *,
        name: str,
        type: Literal["aws", "gcp", "azure", "oci"],
        audience: str | Omit = omit,
        external_id: str | Omit = omit,
        key_name: str | Omit = omit,
        key_ocid: str | Omit = omit,
        key_version: str | Omit = omit,
        key_version_ocid: str | Omit = omit,
        kms_arn: str | Omit = omit,
        kms_key_location: str | Omit = omit,
        kms_key_name: str | Omit = omit,
        kms_key_ring_name: str | Omit = omit,
        kms_key_version: str | Omit = omit,
        kms_project_id: str | Omit = omit,
        purpose: Literal["ekm", "psp_decryption"] | Omit = omit,
        region: str | Omit = omit,
        role_arn: str | Omit = omit,
        tenant_id: str | Omit = omit,
        vault_ocid: str | Omit = omit,
        vault_uri: str | Omit = omit,
        workload_identity_pool_id: str | Omit = omit,
        workload_identity_project_number: str | Omit = omit,
        workload_identity_provider_id: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.ExternalKey:
        """Add an encryption key from your own key management service.

        Args:
            name: Name of this configuration.
            type: Provider of the key; it decides which parameters are required.
            audience: Audience of the token for Google Cloud: the ID of the organization or of a
                project.
            external_id: External ID of the AWS role: the ID of the organization or of a project.
            key_name: Name of the key in Azure Key Vault.
            key_ocid: OCID of the key at Oracle.
            key_version: Version of the key in Azure Key Vault.
            key_version_ocid: OCID of the key's version at Oracle.
            kms_arn: ARN of the key at AWS.
            kms_key_location: Region of the key at Google Cloud.
            kms_key_name: Name of the key at Google Cloud.
            kms_key_ring_name: Key ring of the key at Google Cloud.
            kms_key_version: Version of the key at Google Cloud.
            kms_project_id: Google Cloud project of the key.
            purpose: Purpose of the key.
            region: Region of the key at Oracle.
            role_arn: ARN of the AWS role that may use the key.
            tenant_id: ID of the Azure tenant.
            vault_ocid: OCID of the vault at Oracle.
            vault_uri: URI of the key vault at Azure.
            workload_identity_pool_id: Workload identity pool at Google Cloud.
            workload_identity_project_number: Google Cloud project number of the identity pool.
            workload_identity_provider_id: Provider in that pool.
        """
        raise declaration()

    @cursor_paged("/organization/external_keys", admin=True)
    def list(
        self,
        *,
        after: str | None | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        purpose: Literal["ekm", "psp_decryption"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[organization.ExternalKey]:
        """List the external encryption keys of the organization.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
            purpose: Intended use of the file.
        """
        raise declaration()

    @get("/organization/external_keys/{external_key_id}", admin=True)
    def retrieve(
        self, external_key_id: str, **options: Unpack[CallOptions]
    ) -> organization.ExternalKey:
        """Return one external encryption key.

        Args:
            external_key_id: ID of the project's encryption key in your external key management.
        """
        raise declaration()

    @post("/organization/external_keys/{external_key_id}/validate", admin=True)
    def validate(
        self, external_key_id: str, **options: Unpack[CallOptions]
    ) -> organization.ExternalKeyValidateResponse:
        """Check that the API can use an external encryption key.

        Args:
            external_key_id: ID of the project's encryption key in your external key management.
        """
        raise declaration()

    @delete("/organization/external_keys/{external_key_id}", admin=True)
    def delete(
        self, external_key_id: str, **options: Unpack[CallOptions]
    ) -> organization.ExternalKey:
        """Remove an external encryption key from the organization.

        Args:
            external_key_id: ID of the project's encryption key in your external key management.
        """
        raise declaration()
