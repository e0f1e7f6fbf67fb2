"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import realtime


class OutputVoiceID(BaseModel):
    id: str


OutputVoice: TypeAlias = (
    str
    | Literal[
        "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"
    ]
    | OutputVoiceID
)


class Output(BaseModel):
    format: realtime.RealtimeAudioFormats | None = None
    voice: OutputVoice | None = None
    """Default `alloy`."""


class RealtimeResponseCreateAudioOutput(BaseModel):
    output: Output | None = None
