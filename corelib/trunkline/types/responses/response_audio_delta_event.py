"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseAudioDeltaEvent(BaseModel):
    """Delta of the audio output."""

    delta: str
    """Next piece of the audio data, base64 encoded."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.audio.delta"]
    """Type of the object."""
