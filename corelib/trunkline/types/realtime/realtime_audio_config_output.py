"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import realtime


class VoiceID(BaseModel):
    id: str


Voice: TypeAlias = (
    str
    | Literal[
        "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"
    ]
    | VoiceID
)


class RealtimeAudioConfigOutput(BaseModel):
    format: realtime.RealtimeAudioFormats | None = None
    speed: float | None = None
    """From 0.25 to 1.5, default `1`."""
    voice: Voice | None = None
    """Default `alloy`."""
