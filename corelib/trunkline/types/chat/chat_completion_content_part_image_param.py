"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ImageURL(TypedDict, total=False):
    """Where a picture is, and how closely the model looks at it."""

    url: Required[str]
    """The address."""
    detail: Literal["auto", "low", "high"]
    """How closely the model looks at it. Default `auto`."""


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a part of the prompt to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""


class ChatCompletionContentPartImageParam(TypedDict, total=False):
    """A picture in a message."""

    image_url: Required[ImageURL]
    """Where the picture is: a web address, or a data URL."""
    type: Required[Literal["image_url"]]
    """Which kind this is."""
    prompt_cache_breakpoint: PromptCacheBreakpoint
    """Marks the end of a part of the prompt to cache."""
