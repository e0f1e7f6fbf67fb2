"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseReasoningTextDoneEvent(BaseModel):
    """Sent when the model's reasoning text is complete."""

    content_index: int
    """Index of the content part in the item."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    text: str
    """Complete text."""
    type: Literal["response.reasoning_text.done"]
    """Type of the object."""
