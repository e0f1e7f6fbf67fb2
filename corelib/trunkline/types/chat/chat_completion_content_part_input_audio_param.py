"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class InputAudio(TypedDict, total=False):
    """A recording, base64 encoded."""

    data: Required[str]
    format: Required[Literal["wav", "mp3"]]


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a part of the prompt to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""


class ChatCompletionContentPartInputAudioParam(TypedDict, total=False):
    """A recording in a message."""

    input_audio: Required[InputAudio]
    type: Required[Literal["input_audio"]]
    """Which kind this is."""
    prompt_cache_breakpoint: PromptCacheBreakpoint
    """Marks the end of a part of the prompt to cache."""
