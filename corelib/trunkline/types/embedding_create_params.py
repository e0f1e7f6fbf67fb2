"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.embedding_model import EmbeddingModel
from trunkline.types.sequence_not_str import SequenceNotStr


class EmbeddingCreateParams(TypedDict, total=False):
    """Parameters of `embeddings.create`."""

    input: Required[str | SequenceNotStr[str] | Iterable[int] | Iterable[Iterable[int]]]
    model: Required[str | EmbeddingModel]
    dimensions: int
    """At least 1."""
    encoding_format: Literal["float", "base64"]
    """Default `float`."""
    user: str
