"""Who may use checkpoints.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.deprecation import deprecated
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    conversation_paged,
    declaration,
    delete,
    get,
    paged,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.fine_tuning import checkpoints
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Permissions(Resource[W_co]):
    """Who may use checkpoints."""

    with_raw_response: RawView[Permissions[SyncRaw], Permissions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Permissions[SyncOpenBody], Permissions[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @paged("/fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions", http_method="POST")
    def create(
        self,
        fine_tuned_model_checkpoint: str,
        *,
        project_ids: SequenceNotStr[str],
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncPage[checkpoints.PermissionCreateResponse]:
        """Let projects use a checkpoint.

        Args:
            fine_tuned_model_checkpoint: The checkpoint's name.
            project_ids: Only these projects, by id.
        """
        declaration()

    @conversation_paged("/fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions")
    def list(
        self,
        fine_tuned_model_checkpoint: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["ascending", "descending"] | Omit = omit,
        project_id: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[checkpoints.PermissionListResponse]:
        """List the projects that may use a checkpoint.

        Args:
            fine_tuned_model_checkpoint: The checkpoint's name.
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `10`.
            order: Ascending or descending by the time of creation. Default `descending`.
            project_id: The project's id.
        """
        declaration()

    @deprecated("`list` takes its place")
    @get("/fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions")
    def retrieve(
        self,
        fine_tuned_model_checkpoint: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["ascending", "descending"] | Omit = omit,
        project_id: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> checkpoints.PermissionRetrieveResponse:
        """Get one page of the projects that may use a checkpoint.

        Args:
            fine_tuned_model_checkpoint: The checkpoint's name.
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `10`.
            order: Ascending or descending by the time of creation. Default `descending`.
            project_id: The project's id.
        """
        declaration()

    @delete("/fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions/{permission_id}")
    def delete(
        self,
        permission_id: str,
        *,
        fine_tuned_model_checkpoint: str,
        **options: Unpack[CallOptions],
    ) -> checkpoints.PermissionDeleteResponse:
        """Take the use of a checkpoint from a project.

        Args:
            permission_id: The permission's id.
            fine_tuned_model_checkpoint: The checkpoint's name.
        """
        declaration()
