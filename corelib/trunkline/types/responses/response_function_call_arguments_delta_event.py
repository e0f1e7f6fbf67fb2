"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseFunctionCallArgumentsDeltaEvent(BaseModel):
    """Delta of the arguments of a function call."""

    delta: str
    """Next piece of the JSON text of the arguments."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.function_call_arguments.delta"]
    """Type of the object."""
