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


class BetaResponseInputFile(BaseModel):
    type: Literal["input_file"]
    detail: Literal["auto", "low", "high"] | None = None
    file_data: str | None = None
    file_id: str | None = None
    file_url: str | None = None
    filename: str | None = None
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
