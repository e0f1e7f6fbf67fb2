"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class Summary(TypedDict, total=False):
    """A part of the summary of the model's reasoning."""

    text: Required[str]
    """The text."""
    type: Required[Literal["summary_text"]]
    """Which kind this is."""


class Content(TypedDict, total=False):
    """A piece of the model's reasoning."""

    text: Required[str]
    """The text."""
    type: Required[Literal["reasoning_text"]]
    """Which kind this is."""


class ResponseReasoningItemParam(TypedDict, total=False):
    """What the model thought before it answered."""

    id: Required[str]
    """Identifies this object."""
    summary: Required[Iterable[Summary]]
    """The reasoning summed up, if asked for."""
    type: Required[Literal["reasoning"]]
    """Which kind this is."""
    content: Iterable[Content]
    """The reasoning itself, from models that show it."""
    encrypted_content: str | None
    """Only the API can read it; send it back as it is."""
    status: Literal["in_progress", "completed", "incomplete"]
    """How far it has come."""
