"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.realtime.realtime_audio_formats_param import RealtimeAudioFormatsParam


class OutputVoiceID(TypedDict, total=False):
    id: Required[str]


OutputVoice: TypeAlias = (
    str
    | Literal[
        "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"
    ]
    | OutputVoiceID
)


class Output(TypedDict, total=False):
    format: RealtimeAudioFormatsParam
    voice: OutputVoice
    """Default `alloy`."""


class RealtimeResponseCreateAudioOutputParam(TypedDict, total=False):
    output: Output
