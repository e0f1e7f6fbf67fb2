"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseRefusalDeltaEvent(BaseModel):
    """The next piece of a refusal."""

    content_index: int
    """Which part of the item's content this concerns."""
    delta: str
    """The next piece of the text."""
    item_id: str
    """The id of the item that this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.refusal.delta"]
    """Which kind this is."""
