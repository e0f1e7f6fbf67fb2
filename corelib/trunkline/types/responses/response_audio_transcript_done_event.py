"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseAudioTranscriptDoneEvent(BaseModel):
    """The end of what is said."""

    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.audio.transcript.done"]
    """Which kind this is."""
