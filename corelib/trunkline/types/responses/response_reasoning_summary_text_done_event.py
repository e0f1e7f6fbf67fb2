"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseReasoningSummaryTextDoneEvent(BaseModel):
    """The text of a part of the reasoning's summary is written."""

    item_id: str
    """The id of the item that this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    summary_index: int
    """Which part of the summary this concerns."""
    text: str
    """The whole text."""
    type: Literal["response.reasoning_summary_text.done"]
    """Which kind this is."""
