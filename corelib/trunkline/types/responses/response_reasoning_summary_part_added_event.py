"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Part(BaseModel):
    """Part of a reasoning summary."""

    text: str
    """Summary text."""
    type: Literal["summary_text"]
    """Type of the object."""


class ResponseReasoningSummaryPartAddedEvent(BaseModel):
    """Sent when a part of a reasoning summary starts."""

    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    part: Part
    """New part, still empty."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    summary_index: int
    """Index of the summary part in the reasoning item."""
    type: Literal["response.reasoning_summary_part.added"]
    """Type of the object."""
