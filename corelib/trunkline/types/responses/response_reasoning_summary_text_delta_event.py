"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseReasoningSummaryTextDeltaEvent(BaseModel):
    """Delta of a reasoning summary."""

    delta: str
    """Next piece of the text."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    summary_index: int
    """Index of the summary part in the reasoning item."""
    type: Literal["response.reasoning_summary_text.delta"]
    """Type of the object."""
