"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Summary(BaseModel):
    """A part of the summary of the model's reasoning."""

    text: str
    """The text."""
    type: Literal["summary_text"]
    """Which kind this is."""


class Content(BaseModel):
    """A piece of the model's reasoning."""

    text: str
    """The text."""
    type: Literal["reasoning_text"]
    """Which kind this is."""


class ResponseReasoningItem(BaseModel):
    """What the model thought before it answered."""

    id: str
    """Identifies this object."""
    summary: list[Summary]
    """The reasoning summed up, if asked for."""
    type: Literal["reasoning"]
    """Which kind this is."""
    content: list[Content] | None = None
    """The reasoning itself, from models that show it."""
    encrypted_content: str | None = None
    """Only the API can read it; send it back as it is."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """How far it has come."""
