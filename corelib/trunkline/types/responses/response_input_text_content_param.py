"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a part of the prompt to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""


class ResponseInputTextContentParam(TypedDict, total=False):
    """A text for the model, in a tool's output."""

    text: Required[str]
    """The text. At most 10485760 characters."""
    type: Required[Literal["input_text"]]
    """Which kind this is."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None
    """Marks the end of a part of the prompt to cache."""
