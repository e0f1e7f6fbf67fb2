"""The dictionary `ChatCompletionContentPartImageParam` and its parts."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ImageURL(TypedDict, total=False):
    """Where a picture is, and how closely the model looks at it."""

    url: Required[str]
    detail: Literal["auto", "low", "high"]


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a part of the prompt to cache."""

    mode: Required[Literal["explicit"]]


class ChatCompletionContentPartImageParam(TypedDict, total=False):
    """A picture in a message."""

    image_url: Required[ImageURL]
    type: Required[Literal["image_url"]]
    prompt_cache_breakpoint: PromptCacheBreakpoint
