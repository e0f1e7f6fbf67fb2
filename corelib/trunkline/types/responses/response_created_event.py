"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseCreatedEvent(BaseModel):
    """The response exists; its stream begins."""

    response: responses.Response
    """The response as it now is."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.created"]
    """Which kind this is."""
