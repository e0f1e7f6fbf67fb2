"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ImageURL(BaseModel):
    """Where a picture is, and how closely the model looks at it."""

    url: str
    """The address."""
    detail: Literal["auto", "low", "high"] | None = None
    """How closely the model looks at it. Default `auto`."""


class PromptCacheBreakpoint(BaseModel):
    """Marks the end of a part of the prompt to cache."""

    mode: Literal["explicit"]
    """Always `explicit`."""


class ChatCompletionContentPartImage(BaseModel):
    """A picture in a stored message."""

    image_url: ImageURL
    """Where the picture is: a web address, or a data URL."""
    type: Literal["image_url"]
    """Which kind this is."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Marks the end of a part of the prompt to cache."""
