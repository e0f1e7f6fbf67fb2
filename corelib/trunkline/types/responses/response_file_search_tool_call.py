"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Result(BaseModel):
    """A piece of a file that was found."""

    attributes: dict[str, str | float | bool] | None = None
    """Up to 16 labels to filter searches by."""
    file_id: str | None = None
    """The file's id."""
    filename: str | None = None
    """The file's name."""
    score: float | None = None
    """How well it fits."""
    text: str | None = None
    """The piece's text."""


class ResponseFileSearchToolCall(BaseModel):
    """A file search of the model."""

    id: str
    """Identifies this object."""
    queries: list[str]
    """What was searched for."""
    status: Literal["in_progress", "searching", "completed", "incomplete", "failed"]
    """How far it has come."""
    type: Literal["file_search_call"]
    """Which kind this is."""
    results: list[Result] | None = None
    """What was found, if the request includes it."""
