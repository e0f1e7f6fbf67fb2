"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseAudioTranscriptDeltaEvent(BaseModel):
    """Delta of the transcript of the audio output."""

    delta: str
    """Next piece of the text."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.audio.transcript.delta"]
    """Type of the object."""
