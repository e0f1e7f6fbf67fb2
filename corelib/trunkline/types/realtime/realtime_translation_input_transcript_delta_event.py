"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class RealtimeTranslationInputTranscriptDeltaEvent(BaseModel):
    """A piece of what was said."""

    delta: str
    event_id: str
    """ID of the event."""
    type: Literal["session.input_transcript.delta"]
    """Type of the object."""
    elapsed_ms: int | None = None
