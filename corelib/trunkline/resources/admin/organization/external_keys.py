"""The resource `admin.organization.external_keys`.

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
    """The resource `admin.organization.external_keys`."""

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
        """`POST /organization/external_keys`.

        Args:
            name: No description.
            type: Type of the session.
            audience: No description.
            external_id: No description.
            key_name: No description.
            key_ocid: No description.
            key_version: No description.
            key_version_ocid: No description.
            kms_arn: No description.
            kms_key_location: No description.
            kms_key_name: No description.
            kms_key_ring_name: No description.
            kms_key_version: No description.
            kms_project_id: No description.
            purpose: Intended use of the file.
            region: No description.
            role_arn: No description.
            tenant_id: No description.
            vault_ocid: No description.
            vault_uri: No description.
            workload_identity_pool_id: No description.
            workload_identity_project_number: No description.
            workload_identity_provider_id: No description.
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
        """`GET /organization/external_keys`.

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
        """`GET /organization/external_keys/{external_key_id}`.

        Args:
            external_key_id: ID of the project's encryption key in your external key management.
        """
        raise declaration()

    @post("/organization/external_keys/{external_key_id}/validate", admin=True)
    def validate(
        self, external_key_id: str, **options: Unpack[CallOptions]
    ) -> organization.ExternalKeyValidateResponse:
        """`POST /organization/external_keys/{external_key_id}/validate`.

        Args:
            external_key_id: ID of the project's encryption key in your external key management.
        """
        raise declaration()

    @delete("/organization/external_keys/{external_key_id}", admin=True)
    def delete(
        self, external_key_id: str, **options: Unpack[CallOptions]
    ) -> organization.ExternalKey:
        """`DELETE /organization/external_keys/{external_key_id}`.

        Args:
            external_key_id: ID of the project's encryption key in your external key management.
        """
        raise declaration()
