"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Summary(BaseModel):
    """Part of a reasoning summary."""

    text: str
    """Summary text."""
    type: Literal["summary_text"]
    """Type of the object."""


class Content(BaseModel):
    """Text of the model's reasoning."""

    text: str
    """Reasoning text."""
    type: Literal["reasoning_text"]
    """Type of the object."""


class ResponseReasoningItem(BaseModel):
    """Reasoning of the model before it answers."""

    id: str
    """Unique ID."""
    summary: list[Summary]
    """Summary of the reasoning, if requested."""
    type: Literal["reasoning"]
    """Type of the object."""
    content: list[Content] | None = None
    """Reasoning text, from models that return it."""
    encrypted_content: str | None = None
    """Content that only the API can decrypt; pass it back unchanged."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """Status of the item."""
