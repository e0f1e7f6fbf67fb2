"""Permissions of projects to use checkpoints.

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
    """Permissions of projects to use checkpoints."""

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
        """Give other projects access to a fine-tuned model checkpoint.

        Args:
            fine_tuned_model_checkpoint: ID of the fine-tuned model checkpoint.
            project_ids: IDs of the projects that get access.
        """
        raise declaration()

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
        """List the permissions of a fine-tuned model checkpoint.

        Args:
            fine_tuned_model_checkpoint: ID of the fine-tuned model checkpoint.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `10`.
            order: Sort order by creation time, ascending or descending. Default `descending`.
            project_id: List only permissions of this project.
        """
        raise declaration()

    @deprecated("use `list` instead")
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
        """Return one page of a checkpoint's permissions; replaced by `list`.

        Args:
            fine_tuned_model_checkpoint: ID of the fine-tuned model checkpoint.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `10`.
            order: Sort order by creation time, ascending or descending. Default `descending`.
            project_id: Return only permissions of this project.
        """
        raise declaration()

    @delete("/fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions/{permission_id}")
    def delete(
        self,
        permission_id: str,
        *,
        fine_tuned_model_checkpoint: str,
        **options: Unpack[CallOptions],
    ) -> checkpoints.PermissionDeleteResponse:
        """Revoke a permission to use a fine-tuned model checkpoint.

        Args:
            permission_id: ID of the permission.
            fine_tuned_model_checkpoint: ID of the fine-tuned model checkpoint.
        """
        raise declaration()
