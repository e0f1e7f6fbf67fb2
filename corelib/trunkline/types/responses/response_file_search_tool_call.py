"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Result(BaseModel):
    """Result of a file search: a matching chunk of a file."""

    attributes: dict[str, str | float | bool] | None = None
    """Up to 16 key-value pairs, which searches can filter by."""
    file_id: str | None = None
    """ID of the file."""
    filename: str | None = None
    """Name of the file."""
    score: float | None = None
    """Relevance score, from 0 to 1."""
    text: str | None = None
    """Text of the chunk."""


class ResponseFileSearchToolCall(BaseModel):
    """Call of the file search tool."""

    id: str
    """Unique ID."""
    queries: list[str]
    """Search queries."""
    status: Literal["in_progress", "searching", "completed", "incomplete", "failed"]
    """Status of the item."""
    type: Literal["file_search_call"]
    """Type of the object."""
    results: list[Result] | None = None
    """Search results, if the request includes them."""
