"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class RealtimeTranslationOutputTranscriptDeltaEvent(BaseModel):
    """A piece of the translated text."""

    delta: str
    event_id: str
    """ID of the event."""
    type: Literal["session.output_transcript.delta"]
    """Type of the object."""
    elapsed_ms: int | None = None
