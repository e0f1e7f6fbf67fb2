"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseCustomToolCallInputDeltaEvent(BaseModel):
    """The next piece of the input of a custom tool."""

    delta: str
    """The next piece of the input."""
    item_id: str
    """The id of the item that this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.custom_tool_call_input.delta"]
    """Which kind this is."""
