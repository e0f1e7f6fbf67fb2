"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class PromptCacheBreakpoint(BaseModel):
    """Marks the end of a prefix to cache."""

    mode: Literal["explicit"]
    """Always `explicit`."""
    ttl: Literal["30m", "12h"] | None = None
    """How long the cached prefix is kept at least."""


class ResponseInputImage(BaseModel):
    """Image input."""

    detail: responses.ImageDetail
    """Level of detail at which the model processes the image."""
    type: Literal["input_image"]
    """Type of the object."""
    file_id: str | None = None
    """ID of the image, if it was uploaded."""
    image_url: str | None = None
    """URL of the image, or a data URL."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Marks the end of a prefix to cache."""
