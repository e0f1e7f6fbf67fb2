"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class InputAudio(TypedDict, total=False):
    """Audio data and its format."""

    data: Required[str]
    """Audio data, base64 encoded."""
    format: Required[Literal["wav", "mp3"]]
    """Format of the audio."""


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a prefix to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""
    ttl: Literal["30m", "12h"]
    """How long the cached prefix is kept at least."""


class ChatCompletionContentPartInputAudioParam(TypedDict, total=False):
    """Audio input in a message."""

    input_audio: Required[InputAudio]
    type: Required[Literal["input_audio"]]
    """Type of the object."""
    prompt_cache_breakpoint: PromptCacheBreakpoint
    """Marks the end of a prefix to cache."""
