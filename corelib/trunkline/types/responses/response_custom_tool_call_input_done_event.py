"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseCustomToolCallInputDoneEvent(BaseModel):
    """Sent when the input of a custom tool call is complete."""

    input: str
    """Complete input."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.custom_tool_call_input.done"]
    """Type of the object."""
