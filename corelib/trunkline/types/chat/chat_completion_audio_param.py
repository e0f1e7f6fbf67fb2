"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class VoiceID(TypedDict, total=False):
    """Reference to a custom voice."""

    id: Required[str]
    """ID of the voice."""


Voice: TypeAlias = (
    str
    | Literal[
        "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"
    ]
    | VoiceID
)


class ChatCompletionAudioParam(TypedDict, total=False):
    """Voice and format of the audio output."""

    format: Required[Literal["wav", "aac", "mp3", "flac", "opus", "pcm16"]]
    """Audio format of the output."""
    voice: Required[Voice]
    """Voice of the output: a built-in voice, or a custom one by ID."""
