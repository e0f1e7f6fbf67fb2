"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Embedding(BaseModel):
    """Embedding vector of an input."""

    embedding: list[float]
    """Vector, a list of floats."""
    index: int
    """Index of the input in the request."""
    object: Literal["embedding"]
    """Object type."""
