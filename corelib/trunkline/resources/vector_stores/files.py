"""Files of vector stores.

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
    delete,
    get,
    paged,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.resource_bases.vector_stores import FileHelpers
from trunkline.types import vector_stores
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.file_chunking_strategy_param import FileChunkingStrategyParam

W_co = TypeVar("W_co", bound=World, covariant=True)


class Files(FileHelpers[W_co]):
    """Files of vector stores."""

    with_raw_response: RawView[Files[SyncRaw], Files[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Files[SyncOpenBody], Files[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @paged(
        "/vector_stores/{vector_store_id}/files/{file_id}/content",
        headers={"OpenAI-Beta": "assistants=v2"},
    )
    def content(
        self, file_id: str, *, vector_store_id: str, **options: Unpack[CallOptions]
    ) -> trunkline.SyncPage[vector_stores.FileContentResponse]:
        """Return the parsed text of a file in a vector store.

        Args:
            file_id: ID of the file.
            vector_store_id: ID of the vector store.
        """
        raise declaration()

    @post("/vector_stores/{vector_store_id}/files", headers={"OpenAI-Beta": "assistants=v2"})
    def create(
        self,
        vector_store_id: str,
        *,
        file_id: str,
        attributes: dict[str, str | float | bool] | None | Omit = omit,
        chunking_strategy: FileChunkingStrategyParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> vector_stores.VectorStoreFile:
        """Add an uploaded file to a vector store.

        Args:
            vector_store_id: ID of the vector store.
            file_id: ID of the uploaded file to add.
            attributes: Up to 16 key-value pairs, which searches can filter by.
            chunking_strategy: How to split files into chunks.
        """
        raise declaration()

    @cursor_paged(
        "/vector_stores/{vector_store_id}/files", headers={"OpenAI-Beta": "assistants=v2"}
    )
    def list(
        self,
        vector_store_id: str,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        filter: Literal["in_progress", "completed", "failed", "cancelled"] | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[vector_stores.VectorStoreFile]:
        """List the files of a vector store.

        Args:
            vector_store_id: ID of the vector store.
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            filter: List only files with this status.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `desc`.
        """
        raise declaration()

    @get(
        "/vector_stores/{vector_store_id}/files/{file_id}", headers={"OpenAI-Beta": "assistants=v2"}
    )
    def retrieve(
        self, file_id: str, *, vector_store_id: str, **options: Unpack[CallOptions]
    ) -> vector_stores.VectorStoreFile:
        """Return one file of a vector store, with its processing status.

        Args:
            file_id: ID of the file.
            vector_store_id: ID of the vector store.
        """
        raise declaration()

    @post(
        "/vector_stores/{vector_store_id}/files/{file_id}", headers={"OpenAI-Beta": "assistants=v2"}
    )
    def update(
        self,
        file_id: str,
        *,
        vector_store_id: str,
        attributes: dict[str, str | float | bool] | None,
        **options: Unpack[CallOptions],
    ) -> vector_stores.VectorStoreFile:
        """Replace the attributes of a file in a vector store.

        Args:
            file_id: ID of the file.
            vector_store_id: ID of the vector store.
            attributes: Up to 16 key-value pairs, which searches can filter by.
        """
        raise declaration()

    @delete(
        "/vector_stores/{vector_store_id}/files/{file_id}", headers={"OpenAI-Beta": "assistants=v2"}
    )
    def delete(
        self, file_id: str, *, vector_store_id: str, **options: Unpack[CallOptions]
    ) -> vector_stores.VectorStoreFileDeleted:
        """Remove a file from a vector store; the file itself is kept.

        Args:
            file_id: ID of the file.
            vector_store_id: ID of the vector store.
        """
        raise declaration()
