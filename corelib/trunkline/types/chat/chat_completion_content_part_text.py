"""The model `ChatCompletionContentPartText` and its parts."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, model


@model
class PromptCacheBreakpoint(BaseModel):
    """Marks the end of a part of the prompt to cache."""

    mode: Literal["explicit"]


@model
class ChatCompletionContentPartText(BaseModel):
    """A text in a stored message."""

    text: str
    type: Literal["text"]
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
