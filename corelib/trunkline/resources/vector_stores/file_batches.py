"""Batches of files that are added to a vector store together.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    cursor_paged,
    declaration,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.resource_bases.vector_stores import FileBatchHelpers
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


class FileBatches(FileBatchHelpers[W_co]):
    """Batches of files that are added to a vector store together."""

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
        """Cancel a file batch; files that are not yet processed are not added.

        Args:
            batch_id: ID of the file batch.
            vector_store_id: ID of the vector store.
        """
        raise declaration()

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
        """Add several uploaded files to a vector store as one batch.

        Args:
            vector_store_id: ID of the vector store.
            attributes: Up to 16 key-value pairs to filter by, for every file of the batch.
            chunking_strategy: How to split files into chunks.
            file_ids: IDs of the uploaded files to add; use this or `files`.
            files: Files to add, each with its own attributes and chunking strategy.
        """
        raise declaration()

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
        """List the files of a file batch.

        Args:
            batch_id: ID of the file batch.
            vector_store_id: ID of the vector store.
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            filter: List only files with this status.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `desc`.
        """
        raise declaration()

    @get(
        "/vector_stores/{vector_store_id}/file_batches/{batch_id}",
        headers={"OpenAI-Beta": "assistants=v2"},
    )
    def retrieve(
        self, batch_id: str, *, vector_store_id: str, **options: Unpack[CallOptions]
    ) -> vector_stores.VectorStoreFileBatch:
        """Return one file batch, with its status and progress.

        Args:
            batch_id: ID of the file batch.
            vector_store_id: ID of the vector store.
        """
        raise declaration()
