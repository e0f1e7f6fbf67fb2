"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseCompletedEvent(BaseModel):
    """Sent when the response has completed."""

    response: responses.Response
    """Complete response."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.completed"]
    """Type of the object."""
