"""The files of vector stores.

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
    paged,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import vector_stores
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.file_chunking_strategy_param import FileChunkingStrategyParam

W_co = TypeVar("W_co", bound=World, covariant=True)


class Files(Resource[W_co]):
    """The files of vector stores."""

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
        """Get the text of a vector store's file, as it was parsed.

        Args:
            file_id: The file's id.
            vector_store_id: The vector store's id.
        """
        declaration()

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
            vector_store_id: The vector store's id.
            file_id: The file's id.
            attributes: Up to 16 labels to filter searches by.
            chunking_strategy: How a file is cut into pieces.
        """
        declaration()

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
            vector_store_id: The vector store's id.
            after: Begin behind the item with this id.
            before: End before the item with this id.
            filter: Only files in this state.
            limit: How many items a page has. Default `20`.
            order: Ascending or descending by the time of creation. Default `desc`.
        """
        declaration()

    @get(
        "/vector_stores/{vector_store_id}/files/{file_id}", headers={"OpenAI-Beta": "assistants=v2"}
    )
    def retrieve(
        self, file_id: str, *, vector_store_id: str, **options: Unpack[CallOptions]
    ) -> vector_stores.VectorStoreFile:
        """Describe one file of a vector store.

        Args:
            file_id: The file's id.
            vector_store_id: The vector store's id.
        """
        declaration()

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
        """Change the attributes of a vector store's file.

        Args:
            file_id: The file's id.
            vector_store_id: The vector store's id.
            attributes: Up to 16 labels to filter searches by.
        """
        declaration()

    @delete(
        "/vector_stores/{vector_store_id}/files/{file_id}", headers={"OpenAI-Beta": "assistants=v2"}
    )
    def delete(
        self, file_id: str, *, vector_store_id: str, **options: Unpack[CallOptions]
    ) -> vector_stores.VectorStoreFileDeleted:
        """Take a file out of a vector store; the file stays.

        Args:
            file_id: The file's id.
            vector_store_id: The vector store's id.
        """
        declaration()
