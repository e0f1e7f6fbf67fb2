"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Embedding(BaseModel):
    """An input as a vector."""

    embedding: list[float]
    """The vector."""
    index: int
    """The place of its input in the request."""
    object: Literal["embedding"]
    """Which kind of object this is."""
