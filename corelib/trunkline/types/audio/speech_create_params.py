"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.audio.speech_model import SpeechModel


class VoiceID(TypedDict, total=False):
    id: Required[str]


Voice: TypeAlias = (
    str
    | Literal[
        "alloy",
        "ash",
        "ballad",
        "coral",
        "echo",
        "sage",
        "shimmer",
        "verse",
        "marin",
        "cedar",
        "fable",
        "onyx",
        "nova",
    ]
    | VoiceID
)


class SpeechCreateParams(TypedDict, total=False):
    input: Required[str]
    """At most 4096 characters."""
    model: Required[str | SpeechModel]
    voice: Required[Voice]
    instructions: str
    """At most 4096 characters."""
    response_format: Literal["mp3", "opus", "aac", "flac", "wav", "pcm"]
    """Default `mp3`."""
    speed: float
    """From 0.25 to 4, default `1`."""
    stream_format: Literal["sse", "audio"]
    """Default `audio`."""
