"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class Result(TypedDict, total=False):
    """Result of a file search: a matching chunk of a file."""

    attributes: dict[str, str | float | bool] | None
    """Up to 16 key-value pairs, which searches can filter by."""
    file_id: str
    """ID of the file."""
    filename: str
    """Name of the file."""
    score: float
    """Relevance score, from 0 to 1."""
    text: str
    """Text of the chunk."""


class ResponseFileSearchToolCallParam(TypedDict, total=False):
    """Call of the file search tool."""

    id: Required[str]
    """Unique ID."""
    queries: Required[SequenceNotStr[str]]
    """Search queries."""
    status: Required[Literal["in_progress", "searching", "completed", "incomplete", "failed"]]
    """Status of the item."""
    type: Required[Literal["file_search_call"]]
    """Type of the object."""
    results: Iterable[Result] | None
    """Search results, if the request includes them."""
