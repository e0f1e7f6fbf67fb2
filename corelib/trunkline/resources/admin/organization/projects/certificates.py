"""Client certificates of projects, for mutual TLS.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    conversation_paged,
    declaration,
    paged,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin.organization import projects
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Certificates(Resource[W_co]):
    """Client certificates of projects, for mutual TLS."""

    with_raw_response: RawView[Certificates[SyncRaw], Certificates[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        Certificates[SyncOpenBody], Certificates[AsyncOpenBody]
    ] = OpenBodyView()

    @paged(
        "/organization/projects/{project_id}/certificates/activate", http_method="POST", admin=True
    )
    def activate(
        self,
        project_id: str,
        *,
        certificate_ids: SequenceNotStr[str],
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncPage[projects.CertificateActivateResponse]:
        """Activate up to ten certificates for a project, all or none.

        Args:
            project_id: ID of the project.
            certificate_ids: IDs of up to ten certificates.
        """
        raise declaration()

    @paged(
        "/organization/projects/{project_id}/certificates/deactivate",
        http_method="POST",
        admin=True,
    )
    def deactivate(
        self,
        project_id: str,
        *,
        certificate_ids: SequenceNotStr[str],
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncPage[projects.CertificateDeactivateResponse]:
        """Deactivate up to ten certificates for a project, all or none.

        Args:
            project_id: ID of the project.
            certificate_ids: IDs of up to ten certificates.
        """
        raise declaration()

    @conversation_paged("/organization/projects/{project_id}/certificates", admin=True)
    def list(
        self,
        project_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[projects.CertificateListResponse]:
        """List the certificates of a project.

        Args:
            project_id: ID of the project.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `desc`.
        """
        raise declaration()
