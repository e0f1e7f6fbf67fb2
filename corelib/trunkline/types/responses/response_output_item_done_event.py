"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseOutputItemDoneEvent(BaseModel):
    """Sent when an output item is complete."""

    item: responses.ResponseOutputItem
    """Complete item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.output_item.done"]
    """Type of the object."""
