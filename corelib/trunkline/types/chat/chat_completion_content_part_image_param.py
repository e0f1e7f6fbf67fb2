"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ImageURL(TypedDict, total=False):
    """URL of an image, with its detail level."""

    url: Required[str]
    """URL of the image, or a data URL."""
    detail: Literal["auto", "low", "high", "original"]
    """Level of detail at which the model processes the image. Default `auto`."""


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a prefix to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""
    ttl: Literal["30m", "12h"]
    """How long the cached prefix is kept at least."""


class ChatCompletionContentPartImageParam(TypedDict, total=False):
    """Image input in a message."""

    image_url: Required[ImageURL]
    """URL of the image, with its detail level."""
    type: Required[Literal["image_url"]]
    """Type of the object."""
    prompt_cache_breakpoint: PromptCacheBreakpoint
    """Marks the end of a prefix to cache."""
