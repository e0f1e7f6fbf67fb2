"""Client certificates of the organization, for mutual TLS.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

import builtins
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
    paged,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin import organization
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Certificates(Resource[W_co]):
    """Client certificates of the organization, for mutual TLS."""

    with_raw_response: RawView[Certificates[SyncRaw], Certificates[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        Certificates[SyncOpenBody], Certificates[AsyncOpenBody]
    ] = OpenBodyView()

    @paged("/organization/certificates/activate", http_method="POST", admin=True)
    def activate(
        self, *, certificate_ids: SequenceNotStr[str], **options: Unpack[CallOptions]
    ) -> trunkline.SyncPage[organization.CertificateActivateResponse]:
        """Activate up to ten certificates for the organization, all or none.

        Args:
            certificate_ids: IDs of up to ten certificates.
        """
        raise declaration()

    @post("/organization/certificates", admin=True)
    def create(
        self, *, certificate: str, name: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> organization.Certificate:
        """Upload a certificate, without activating it.

        Args:
            certificate: Certificate in PEM format.
            name: Display name of the certificate.
        """
        raise declaration()

    @paged("/organization/certificates/deactivate", http_method="POST", admin=True)
    def deactivate(
        self, *, certificate_ids: SequenceNotStr[str], **options: Unpack[CallOptions]
    ) -> trunkline.SyncPage[organization.CertificateDeactivateResponse]:
        """Deactivate up to ten certificates for the organization, all or none.

        Args:
            certificate_ids: IDs of up to ten certificates.
        """
        raise declaration()

    @conversation_paged("/organization/certificates", admin=True)
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[organization.CertificateListResponse]:
        """List the organization's certificates.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `desc`.
        """
        raise declaration()

    @get("/organization/certificates/{certificate_id}", admin=True)
    def retrieve(
        self,
        certificate_id: str,
        *,
        include: builtins.list[Literal["content"]] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.Certificate:
        """Return one certificate, on request with its content.

        Args:
            certificate_id: ID of the certificate.
            include: Additional fields to return: `content` adds the certificate in PEM format.
        """
        raise declaration()

    @post("/organization/certificates/{certificate_id}", admin=True)
    def update(
        self, certificate_id: str, *, name: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> organization.Certificate:
        """Rename a certificate.

        Args:
            certificate_id: ID of the certificate.
            name: New display name of the certificate.
        """
        raise declaration()

    @delete("/organization/certificates/{certificate_id}", admin=True)
    def delete(
        self, certificate_id: str, **options: Unpack[CallOptions]
    ) -> organization.CertificateDeleteResponse:
        """Delete a certificate that is not active in the organization or any project.

        Args:
            certificate_id: ID of the certificate.
        """
        raise declaration()
