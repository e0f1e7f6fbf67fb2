"""Texts as vectors.

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
    """Texts as vectors."""

    with_raw_response: RawView[Embeddings[SyncRaw], Embeddings[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Embeddings[SyncOpenBody], Embeddings[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/embeddings")
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
        """Turn texts into vectors whose closeness is that of their meanings.

        Args:
            input: A text, several, or their tokens; one vector for each.
            model: The model's id, as ``text-embedding-3-small``.
            dimensions: The length of the vectors, where the model can choose. At least 1.
            encoding_format: ``base64`` sends packed 32-bit floats, a quarter of the bytes. Default
                `float`.
            user: Your end user's id, to trace misuse.
        """
        declaration()
