"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseReasoningSummaryTextDoneEvent(BaseModel):
    """Sent when the text of a reasoning summary part is complete."""

    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    summary_index: int
    """Index of the summary part in the reasoning item."""
    text: str
    """Complete text."""
    type: Literal["response.reasoning_summary_text.done"]
    """Type of the object."""
