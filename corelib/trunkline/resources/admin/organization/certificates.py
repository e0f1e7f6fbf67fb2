"""Certificates that clients must show.

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
    """Certificates that clients must show."""

    with_raw_response: RawView[Certificates[SyncRaw], Certificates[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        Certificates[SyncOpenBody], Certificates[AsyncOpenBody]
    ] = OpenBodyView()

    @paged("/organization/certificates/activate", http_method="POST", admin=True)
    def activate(
        self, *, certificate_ids: SequenceNotStr[str], **options: Unpack[CallOptions]
    ) -> trunkline.SyncPage[organization.CertificateActivateResponse]:
        """Switch on certificates for the organization, all or none.

        Args:
            certificate_ids: Up to ten ids of certificates.
        """
        declaration()

    @post("/organization/certificates", admin=True)
    def create(
        self, *, certificate: str, name: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> organization.Certificate:
        """Upload a certificate; it is not active yet.

        Args:
            certificate: The certificate as PEM text.
            name: A name for people.
        """
        declaration()

    @paged("/organization/certificates/deactivate", http_method="POST", admin=True)
    def deactivate(
        self, *, certificate_ids: SequenceNotStr[str], **options: Unpack[CallOptions]
    ) -> trunkline.SyncPage[organization.CertificateDeactivateResponse]:
        """Switch off certificates for the organization, all or none.

        Args:
            certificate_ids: Up to ten ids of certificates.
        """
        declaration()

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
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `20`.
            order: Ascending or descending by the time of creation. Default `desc`.
        """
        declaration()

    @get("/organization/certificates/{certificate_id}", admin=True)
    def retrieve(
        self,
        certificate_id: str,
        *,
        include: builtins.list[Literal["content"]] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.Certificate:
        """Describe one certificate, with its content if asked for.

        Args:
            certificate_id: The certificate's id.
            include: What else the answer is to hold.
        """
        declaration()

    @post("/organization/certificates/{certificate_id}", admin=True)
    def update(
        self, certificate_id: str, *, name: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> organization.Certificate:
        """Rename a certificate.

        Args:
            certificate_id: The certificate's id.
            name: A name for people.
        """
        declaration()

    @delete("/organization/certificates/{certificate_id}", admin=True)
    def delete(
        self, certificate_id: str, **options: Unpack[CallOptions]
    ) -> organization.CertificateDeleteResponse:
        """Delete a certificate that is active nowhere.

        Args:
            certificate_id: The certificate's id.
        """
        declaration()
