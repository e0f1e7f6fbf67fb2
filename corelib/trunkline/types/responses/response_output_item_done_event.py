"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseOutputItemDoneEvent(BaseModel):
    """An item of the output is finished."""

    item: responses.ResponseOutputItem
    """The whole item."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.output_item.done"]
    """Which kind this is."""
