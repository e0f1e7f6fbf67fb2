"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses


class PartReasoningText(BaseModel):
    """A piece of the model's reasoning."""

    text: str
    """The text."""
    type: Literal["reasoning_text"]
    """Which kind this is."""


Part: TypeAlias = Annotated[
    responses.ResponseOutputText | responses.ResponseOutputRefusal | PartReasoningText,
    Discriminator("type"),
]


class ResponseContentPartAddedEvent(BaseModel):
    """A part of an item's content begins."""

    content_index: int
    """Which part of the item's content this concerns."""
    item_id: str
    """The id of the item that this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    part: Part
    """The part, still empty."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.content_part.added"]
    """Which kind this is."""
