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


class BetaResponseInputImageContentParam(TypedDict, total=False):
    type: Required[Literal["input_image"]]
    detail: Literal["low", "high", "auto", "original"] | None
    file_id: str | None
    image_url: str | None
    """At most 20971520 characters."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None
