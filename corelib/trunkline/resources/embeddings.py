"""Embedding vectors of texts.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from trunkline import types
from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.embedding_model import EmbeddingModel
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Embeddings(Resource[W_co]):
    """Embedding vectors of texts."""

    with_raw_response: RawView[Embeddings[SyncRaw], Embeddings[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Embeddings[SyncOpenBody], Embeddings[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/embeddings", preference="answers.vectors:PREFERENCE")
    def create(
        self,
        *,
        input: str | SequenceNotStr[str] | Iterable[int] | Iterable[Iterable[int]],
        model: str | EmbeddingModel,
        dimensions: int | Omit = omit,
        encoding_format: Literal["float", "base64"] | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.CreateEmbeddingResponse:
        """Return an embedding vector for each input; similar meanings have nearby vectors.

        Args:
            input: Text, several texts, or arrays of token IDs; each gets one vector.
            model: Embedding model, such as `text-embedding-3-small`.
            dimensions: Number of dimensions of the vectors, for models that support it. At least 1.
            encoding_format: Encoding: a float list, or base64 of packed float32. Default `float`.
            user: Identifier of your end user, to detect misuse.
        """
        raise declaration()
