"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a prefix to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""
    ttl: Literal["30m", "12h"]
    """How long the cached prefix is kept at least."""


class ResponseInputImageContentParam(TypedDict, total=False):
    """Image in the output of a tool call."""

    type: Required[Literal["input_image"]]
    """Type of the object."""
    detail: Literal["low", "high", "auto", "original"] | None
    """Level of detail at which the model processes the image."""
    file_id: str | None
    """ID of the image, if it was uploaded."""
    image_url: str | None
    """URL of the image, or a data URL. At most 20971520 characters."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None
    """Marks the end of a prefix to cache."""
