"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class PromptCacheBreakpoint(BaseModel):
    """Marks the end of a part of the prompt to cache."""

    mode: Literal["explicit"]
    """Always `explicit`."""


class ChatCompletionContentPartText(BaseModel):
    """A text in a stored message."""

    text: str
    """The text."""
    type: Literal["text"]
    """Which kind this is."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Marks the end of a part of the prompt to cache."""
