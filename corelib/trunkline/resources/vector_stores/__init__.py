"""Vector stores, whose files can be searched semantically.

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
    """Vector stores, whose files can be searched semantically."""

    with_raw_response: RawView[VectorStores[SyncRaw], VectorStores[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        VectorStores[SyncOpenBody], VectorStores[AsyncOpenBody]
    ] = OpenBodyView()

    @cached_property
    def file_batches(self) -> FileBatches[W_co]:
        """Batches of files that are added to a vector store together."""
        from trunkline.resources.vector_stores.file_batches import FileBatches

        return FileBatches(self._world)

    @cached_property
    def files(self) -> Files[W_co]:
        """Files of vector stores."""
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
        """Create a vector store, whose files can be searched semantically.

        Args:
            chunking_strategy: How to split the files of `file_ids` into chunks.
            description: Description of the vector store.
            expires_after: Time after its last use at which the vector store expires.
            file_ids: IDs of uploaded files to add to the vector store.
            metadata: Up to 16 key-value pairs to attach to the object.
            name: Name of the vector store.
        """
        raise declaration()

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
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `desc`.
        """
        raise declaration()

    @get("/vector_stores/{vector_store_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def retrieve(self, vector_store_id: str, **options: Unpack[CallOptions]) -> types.VectorStore:
        """Return one vector store.

        Args:
            vector_store_id: ID of the vector store.
        """
        raise declaration()

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
        """Search a vector store for the chunks that are most relevant to a query.

        Args:
            vector_store_id: ID of the vector store.
            query: Search query, or several.
            filters: Filter on the attributes of the files.
            max_num_results: Maximum number of results. From 1 to 50, default `10`.
            ranking_options: Options for ranking the results.
            rewrite_query: Whether to rewrite the query for vector search. Default `false`.
        """
        raise declaration()

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
        """Update the name, expiration or metadata of a vector store.

        Args:
            vector_store_id: ID of the vector store.
            expires_after: Time after its last use at which the vector store expires.
            metadata: Up to 16 key-value pairs to attach to the object.
            name: New name of the vector store.
        """
        raise declaration()

    @delete("/vector_stores/{vector_store_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def delete(
        self, vector_store_id: str, **options: Unpack[CallOptions]
    ) -> types.VectorStoreDeleted:
        """Delete a vector store; its files are kept.

        Args:
            vector_store_id: ID of the vector store.
        """
        raise declaration()
