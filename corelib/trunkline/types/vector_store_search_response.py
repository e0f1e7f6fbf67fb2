"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Content(BaseModel):
    """A piece of a file that was found."""

    text: str
    """The text."""
    type: Literal["text"]
    """Which kind this is."""


class VectorStoreSearchResponse(BaseModel):
    """A file that a search found, and its fitting pieces."""

    attributes: dict[str, str | float | bool] | None = None
    """Up to 16 labels to filter searches by."""
    content: list[Content]
    """The pieces that fit."""
    file_id: str
    """The file's id."""
    filename: str
    """The file's name."""
    score: float
    """How well the file fits. From 0 to 1."""
