"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseCodeInterpreterCallCodeDoneEvent(BaseModel):
    """Sent when the code of a code interpreter call is complete."""

    code: str
    """Complete code."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.code_interpreter_call_code.done"]
    """Type of the object."""
