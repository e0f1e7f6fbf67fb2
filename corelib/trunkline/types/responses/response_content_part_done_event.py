"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses


class PartReasoningText(BaseModel):
    """Text of the model's reasoning."""

    text: str
    """Reasoning text."""
    type: Literal["reasoning_text"]
    """Type of the object."""


Part: TypeAlias = Annotated[
    responses.ResponseOutputText | responses.ResponseOutputRefusal | PartReasoningText,
    Discriminator("type"),
]


class ResponseContentPartDoneEvent(BaseModel):
    """Sent when a content part of an item is complete."""

    content_index: int
    """Index of the content part in the item."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    part: Part
    """Complete part."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.content_part.done"]
    """Type of the object."""
