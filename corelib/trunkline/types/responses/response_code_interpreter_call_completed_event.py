"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseCodeInterpreterCallCompletedEvent(BaseModel):
    """Sent when a code interpreter call has completed."""

    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.code_interpreter_call.completed"]
    """Type of the object."""
