"""The model `ChatCompletionContentPartImage` and its parts."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, model


@model
class ImageURL(BaseModel):
    """Where a picture is, and how closely the model looks at it."""

    url: str
    detail: Literal["auto", "low", "high"] | None = None


@model
class PromptCacheBreakpoint(BaseModel):
    """Marks the end of a part of the prompt to cache."""

    mode: Literal["explicit"]


@model
class ChatCompletionContentPartImage(BaseModel):
    """A picture in a stored message."""

    image_url: ImageURL
    type: Literal["image_url"]
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
