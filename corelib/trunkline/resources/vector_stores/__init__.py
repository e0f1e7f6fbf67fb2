"""Files that can be searched by meaning.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline import types
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
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.vector_stores.file_batches import FileBatches
    from trunkline.resources.vector_stores.files import Files
    from trunkline.types import (
        vector_store_create_params,
        vector_store_search_params,
        vector_store_update_params,
    )
    from trunkline.types.file_chunking_strategy_param import FileChunkingStrategyParam
    from trunkline.types.sequence_not_str import SequenceNotStr
    from trunkline.types.shared_params.metadata import Metadata

W_co = TypeVar("W_co", bound=World, covariant=True)


class VectorStores(Resource[W_co]):
    """Files that can be searched by meaning."""

    with_raw_response: RawView[VectorStores[SyncRaw], VectorStores[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        VectorStores[SyncOpenBody], VectorStores[AsyncOpenBody]
    ] = OpenBodyView()

    @cached_property
    def file_batches(self) -> FileBatches[W_co]:
        """Many files added at once."""
        from trunkline.resources.vector_stores.file_batches import FileBatches

        return FileBatches(self._world)

    @cached_property
    def files(self) -> Files[W_co]:
        """The files of vector stores."""
        from trunkline.resources.vector_stores.files import Files

        return Files(self._world)

    @post("/vector_stores", headers={"OpenAI-Beta": "assistants=v2"})
    def create(
        self,
        *,
        chunking_strategy: FileChunkingStrategyParam | Omit = omit,
        description: str | Omit = omit,
        expires_after: vector_store_create_params.ExpiresAfter | Omit = omit,
        file_ids: SequenceNotStr[str] | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        name: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.VectorStore:
        """Make a vector store, which file search looks into.

        Args:
            chunking_strategy: How a file is cut into pieces.
            description: What it is for.
            expires_after: When it is deleted by itself.
            file_ids: Ids of uploaded files.
            metadata: Up to 16 labels of your own.
            name: A name for people.
        """
        declaration()

    @cursor_paged("/vector_stores", headers={"OpenAI-Beta": "assistants=v2"})
    def list(
        self,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[types.VectorStore]:
        """List the vector stores.

        Args:
            after: Begin behind the item with this id.
            before: End before the item with this id.
            limit: How many items a page has. Default `20`.
            order: Ascending or descending by the time of creation. Default `desc`.
        """
        declaration()

    @get("/vector_stores/{vector_store_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def retrieve(self, vector_store_id: str, **options: Unpack[CallOptions]) -> types.VectorStore:
        """Describe one vector store.

        Args:
            vector_store_id: The vector store's id.
        """
        declaration()

    @paged(
        "/vector_stores/{vector_store_id}/search",
        http_method="POST",
        headers={"OpenAI-Beta": "assistants=v2"},
    )
    def search(
        self,
        vector_store_id: str,
        *,
        query: str | SequenceNotStr[str],
        filters: vector_store_search_params.Filters | Omit = omit,
        max_num_results: int | Omit = omit,
        ranking_options: vector_store_search_params.RankingOptions | Omit = omit,
        rewrite_query: bool | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncPage[types.VectorStoreSearchResponse]:
        """Find the pieces of a vector store's files that a query is about.

        Args:
            vector_store_id: The vector store's id.
            query: What is looked for.
            filters: Only files whose attributes fit.
            max_num_results: At most so many results. From 1 to 50, default `10`.
            ranking_options: How results are ranked.
            rewrite_query: Whether the query is reworded for the search. Default `false`.
        """
        declaration()

    @post("/vector_stores/{vector_store_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def update(
        self,
        vector_store_id: str,
        *,
        expires_after: vector_store_update_params.ExpiresAfter | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        name: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.VectorStore:
        """Change a vector store.

        Args:
            vector_store_id: The vector store's id.
            expires_after: When it is deleted by itself.
            metadata: Up to 16 labels of your own.
            name: A name for people.
        """
        declaration()

    @delete("/vector_stores/{vector_store_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def delete(
        self, vector_store_id: str, **options: Unpack[CallOptions]
    ) -> types.VectorStoreDeleted:
        """Delete a vector store; its files stay.

        Args:
            vector_store_id: The vector store's id.
        """
        declaration()
