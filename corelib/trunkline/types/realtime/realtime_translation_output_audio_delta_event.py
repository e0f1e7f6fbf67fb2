"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class RealtimeTranslationOutputAudioDeltaEvent(BaseModel):
    """A piece of the translated speech."""

    delta: str
    event_id: str
    """ID of the event."""
    type: Literal["session.output_audio.delta"]
    """Type of the object."""
    channels: int | None = None
    elapsed_ms: int | None = None
    format: Literal["pcm16"] | None = None
    sample_rate: int | None = None
