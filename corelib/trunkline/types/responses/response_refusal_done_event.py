"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseRefusalDoneEvent(BaseModel):
    """Sent when a refusal is complete."""

    content_index: int
    """Index of the content part in the item."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    refusal: str
    """Complete refusal text."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.refusal.done"]
    """Type of the object."""
