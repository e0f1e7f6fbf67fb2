"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class PromptCacheBreakpoint(BaseModel):
    """Marks the end of a part of the prompt to cache."""

    mode: Literal["explicit"]
    """Always `explicit`."""


class ResponseInputText(BaseModel):
    """A text for the model."""

    text: str
    """The text."""
    type: Literal["input_text"]
    """Which kind this is."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Marks the end of a part of the prompt to cache."""
