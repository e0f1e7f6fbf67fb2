"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.types.embedding_vector import EmbeddingVector


class Embedding(EmbeddingVector):
    """Embedding vector of an input."""

    embedding: list[float]
    """Vector, a list of floats."""
    index: int
    """Index of the input in the request."""
    object: Literal["embedding"]
    """Object type."""
