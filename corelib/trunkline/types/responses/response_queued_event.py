"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseQueuedEvent(BaseModel):
    """The response waits for its turn."""

    response: responses.Response
    """The response as it now is."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.queued"]
    """Which kind this is."""
