"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.realtime.realtime_audio_formats_param import RealtimeAudioFormatsParam


class VoiceID(TypedDict, total=False):
    id: Required[str]


Voice: TypeAlias = (
    str
    | Literal[
        "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"
    ]
    | VoiceID
)


class RealtimeAudioConfigOutputParam(TypedDict, total=False):
    format: RealtimeAudioFormatsParam
    speed: float
    """From 0.25 to 1.5, default `1`."""
    voice: Voice
    """Default `alloy`."""
