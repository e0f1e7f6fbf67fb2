"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class Result(TypedDict, total=False):
    """A piece of a file that was found."""

    attributes: dict[str, str | float | bool] | None
    """Up to 16 labels to filter searches by."""
    file_id: str
    """The file's id."""
    filename: str
    """The file's name."""
    score: float
    """How well it fits."""
    text: str
    """The piece's text."""


class ResponseFileSearchToolCallParam(TypedDict, total=False):
    """A file search of the model."""

    id: Required[str]
    """Identifies this object."""
    queries: Required[SequenceNotStr[str]]
    """What was searched for."""
    status: Required[Literal["in_progress", "searching", "completed", "incomplete", "failed"]]
    """How far it has come."""
    type: Required[Literal["file_search_call"]]
    """Which kind this is."""
    results: Iterable[Result] | None
    """What was found, if the request includes it."""
