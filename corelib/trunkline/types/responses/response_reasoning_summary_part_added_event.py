"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Part(BaseModel):
    """A part of the summary of the model's reasoning."""

    text: str
    """The text."""
    type: Literal["summary_text"]
    """Which kind this is."""


class ResponseReasoningSummaryPartAddedEvent(BaseModel):
    """A part of the reasoning's summary begins."""

    item_id: str
    """The id of the item that this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    part: Part
    """The part, still empty."""
    sequence_number: int
    """The event's place in the stream."""
    summary_index: int
    """Which part of the summary this concerns."""
    type: Literal["response.reasoning_summary_part.added"]
    """Which kind this is."""
