"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseReasoningTextDeltaEvent(BaseModel):
    """Delta of the model's reasoning text."""

    content_index: int
    """Index of the content part in the item."""
    delta: str
    """Next piece of the text."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.reasoning_text.delta"]
    """Type of the object."""
