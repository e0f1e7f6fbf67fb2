"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a part of the prompt to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""


class ChatCompletionContentPartTextParam(TypedDict, total=False):
    """A text in a message."""

    text: Required[str]
    """The text."""
    type: Required[Literal["text"]]
    """Which kind this is."""
    prompt_cache_breakpoint: PromptCacheBreakpoint
    """Marks the end of a part of the prompt to cache."""
