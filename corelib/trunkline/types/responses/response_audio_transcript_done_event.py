"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseAudioTranscriptDoneEvent(BaseModel):
    """Sent when the transcript of the audio output is complete."""

    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.audio.transcript.done"]
    """Type of the object."""
