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


class ResponseReasoningSummaryPartDoneEvent(BaseModel):
    """Sent when a part of a reasoning summary is complete."""

    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    part: Part
    """Complete part."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    summary_index: int
    """Index of the summary part in the reasoning item."""
    type: Literal["response.reasoning_summary_part.done"]
    """Type of the object."""
    status: Literal["incomplete"] | None = None
    """`incomplete` if generation ended within the part; absent otherwise."""
