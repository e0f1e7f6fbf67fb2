"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class Summary(TypedDict, total=False):
    """Part of a reasoning summary."""

    text: Required[str]
    """Summary text."""
    type: Required[Literal["summary_text"]]
    """Type of the object."""


class Content(TypedDict, total=False):
    """Text of the model's reasoning."""

    text: Required[str]
    """Reasoning text."""
    type: Required[Literal["reasoning_text"]]
    """Type of the object."""


class ResponseReasoningItemParam(TypedDict, total=False):
    """Reasoning of the model before it answers."""

    id: Required[str]
    """Unique ID."""
    summary: Required[Iterable[Summary]]
    """Summary of the reasoning, if requested."""
    type: Required[Literal["reasoning"]]
    """Type of the object."""
    content: Iterable[Content]
    """Reasoning text, from models that return it."""
    encrypted_content: str | None
    """Content that only the API can decrypt; pass it back unchanged."""
    status: Literal["in_progress", "completed", "incomplete"]
    """Status of the item."""
