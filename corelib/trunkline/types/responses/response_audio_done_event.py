"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseAudioDoneEvent(BaseModel):
    """The end of a spoken answer."""

    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.audio.done"]
    """Which kind this is."""
