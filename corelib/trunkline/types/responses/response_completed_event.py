"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseCompletedEvent(BaseModel):
    """The response is finished."""

    response: responses.Response
    """The whole response."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.completed"]
    """Which kind this is."""
