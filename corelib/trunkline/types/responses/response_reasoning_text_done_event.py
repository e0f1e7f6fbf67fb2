"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseReasoningTextDoneEvent(BaseModel):
    """The model's reasoning is written."""

    content_index: int
    """Which part of the item's content this concerns."""
    item_id: str
    """The id of the item that this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    text: str
    """The whole text."""
    type: Literal["response.reasoning_text.done"]
    """Which kind this is."""
