"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseAudioTranscriptDeltaEvent(BaseModel):
    """The next piece of what is said."""

    delta: str
    """The next piece of the text."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.audio.transcript.delta"]
    """Which kind this is."""
