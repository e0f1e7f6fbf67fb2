"""Many files added at once.

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
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import vector_stores
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.file_chunking_strategy_param import FileChunkingStrategyParam
    from trunkline.types.sequence_not_str import SequenceNotStr
    from trunkline.types.vector_stores import file_batch_create_params

W_co = TypeVar("W_co", bound=World, covariant=True)


class FileBatches(Resource[W_co]):
    """Many files added at once."""

    with_raw_response: RawView[FileBatches[SyncRaw], FileBatches[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[FileBatches[SyncOpenBody], FileBatches[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post(
        "/vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel",
        headers={"OpenAI-Beta": "assistants=v2"},
    )
    def cancel(
        self, batch_id: str, *, vector_store_id: str, **options: Unpack[CallOptions]
    ) -> vector_stores.VectorStoreFileBatch:
        """Stop adding the files of a batch.

        Args:
            batch_id: The batch's id.
            vector_store_id: The vector store's id.
        """
        declaration()

    @post("/vector_stores/{vector_store_id}/file_batches", headers={"OpenAI-Beta": "assistants=v2"})
    def create(
        self,
        vector_store_id: str,
        *,
        attributes: dict[str, str | float | bool] | None | Omit = omit,
        chunking_strategy: FileChunkingStrategyParam | Omit = omit,
        file_ids: SequenceNotStr[str] | Omit = omit,
        files: Iterable[file_batch_create_params.File] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> vector_stores.VectorStoreFileBatch:
        """Add many files to a vector store at once.

        Args:
            vector_store_id: The vector store's id.
            attributes: Up to 16 labels to filter searches by.
            chunking_strategy: How a file is cut into pieces.
            file_ids: Ids of uploaded files.
            files: The files: paths, open files, bytes, or (name, content, type).
        """
        declaration()

    @cursor_paged(
        "/vector_stores/{vector_store_id}/file_batches/{batch_id}/files",
        headers={"OpenAI-Beta": "assistants=v2"},
    )
    def list_files(
        self,
        batch_id: str,
        *,
        vector_store_id: str,
        after: str | Omit = omit,
        before: str | Omit = omit,
        filter: Literal["in_progress", "completed", "failed", "cancelled"] | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[vector_stores.VectorStoreFile]:
        """List the files of a batch.

        Args:
            batch_id: The batch's id.
            vector_store_id: The vector store's id.
            after: Begin behind the item with this id.
            before: End before the item with this id.
            filter: Only files in this state.
            limit: How many items a page has. Default `20`.
            order: Ascending or descending by the time of creation. Default `desc`.
        """
        declaration()

    @get(
        "/vector_stores/{vector_store_id}/file_batches/{batch_id}",
        headers={"OpenAI-Beta": "assistants=v2"},
    )
    def retrieve(
        self, batch_id: str, *, vector_store_id: str, **options: Unpack[CallOptions]
    ) -> vector_stores.VectorStoreFileBatch:
        """Describe one batch and how far it is.

        Args:
            batch_id: The batch's id.
            vector_store_id: The vector store's id.
        """
        declaration()
