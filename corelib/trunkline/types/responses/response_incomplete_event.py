"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseIncompleteEvent(BaseModel):
    """Sent when the response ends before it is complete."""

    response: responses.Response
    """Response in its current state."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.incomplete"]
    """Type of the object."""
