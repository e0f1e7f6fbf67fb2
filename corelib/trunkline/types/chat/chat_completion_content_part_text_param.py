"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a prefix to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""
    ttl: Literal["30m", "12h"]
    """How long the cached prefix is kept at least."""


class ChatCompletionContentPartTextParam(TypedDict, total=False):
    """Text part of a message."""

    text: Required[str]
    """Text."""
    type: Required[Literal["text"]]
    """Type of the object."""
    prompt_cache_breakpoint: PromptCacheBreakpoint
    """Marks the end of a prefix to cache."""
