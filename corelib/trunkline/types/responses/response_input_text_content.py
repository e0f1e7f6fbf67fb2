"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class PromptCacheBreakpoint(BaseModel):
    """Marks the end of a part of the prompt to cache."""

    mode: Literal["explicit"]
    """Always `explicit`."""


class ResponseInputTextContent(BaseModel):
    """A text for the model, in a tool's output."""

    text: str
    """The text. At most 10485760 characters."""
    type: Literal["input_text"]
    """Which kind this is."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Marks the end of a part of the prompt to cache."""
