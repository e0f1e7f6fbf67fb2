"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Content(BaseModel):
    """Chunk of a file that matches a search."""

    text: str
    """Text of the chunk."""
    type: Literal["text"]
    """Type of the object."""


class VectorStoreSearchResponse(BaseModel):
    """File that matches a search, with its matching chunks."""

    attributes: dict[str, str | float | bool] | None = None
    """Up to 16 key-value pairs, which searches can filter by."""
    content: list[Content]
    """Matching chunks of the file."""
    file_id: str
    """ID of the file."""
    filename: str
    """Name of the file."""
    score: float
    """Relevance score. From 0 to 1."""
