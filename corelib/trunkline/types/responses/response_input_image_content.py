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


class ResponseInputImageContent(BaseModel):
    """Image in the output of a tool call."""

    type: Literal["input_image"]
    """Type of the object."""
    detail: Literal["low", "high", "auto", "original"] | None = None
    """Level of detail at which the model processes the image."""
    file_id: str | None = None
    """ID of the image, if it was uploaded."""
    image_url: str | None = None
    """URL of the image, or a data URL. At most 20971520 characters."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Marks the end of a prefix to cache."""
