"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseAudioDeltaEvent(BaseModel):
    """The next piece of a spoken answer."""

    delta: str
    """The next piece of the sound, base64 encoded."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.audio.delta"]
    """Which kind this is."""
