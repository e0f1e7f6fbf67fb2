"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ImageURL(BaseModel):
    """URL of an image, with its detail level."""

    url: str
    """URL of the image, or a data URL."""
    detail: Literal["auto", "low", "high", "original"] | None = None
    """Level of detail at which the model processes the image. Default `auto`."""


class PromptCacheBreakpoint(BaseModel):
    """Marks the end of a prefix to cache."""

    mode: Literal["explicit"]
    """Always `explicit`."""
    ttl: Literal["30m", "12h"] | None = None
    """How long the cached prefix is kept at least."""


class ChatCompletionContentPartImage(BaseModel):
    """Image part of a stored message."""

    image_url: ImageURL
    """URL of the image, with its detail level."""
    type: Literal["image_url"]
    """Type of the object."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Marks the end of a prefix to cache."""
