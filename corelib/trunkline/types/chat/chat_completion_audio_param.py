"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class VoiceID(TypedDict, total=False):
    """A custom voice, by its id."""

    id: Required[str]
    """Identifies this object."""


Voice: TypeAlias = (
    str
    | Literal[
        "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"
    ]
    | VoiceID
)


class ChatCompletionAudioParam(TypedDict, total=False):
    """The voice and the format of a spoken answer."""

    format: Required[Literal["wav", "aac", "mp3", "flac", "opus", "pcm16"]]
    voice: Required[Voice]
