"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class PromptCacheBreakpoint(BaseModel):
    """Marks the end of a prefix to cache."""

    mode: Literal["explicit"]
    """Always `explicit`."""
    ttl: Literal["30m", "12h"] | None = None
    """How long the cached prefix is kept at least."""


class BetaResponseInputImageContent(BaseModel):
    type: Literal["input_image"]
    detail: Literal["low", "high", "auto", "original"] | None = None
    file_id: str | None = None
    image_url: str | None = None
    """At most 20971520 characters."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
