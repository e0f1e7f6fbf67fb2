"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class PromptCacheBreakpoint(BaseModel):
    """Marks the end of a part of the prompt to cache."""

    mode: Literal["explicit"]
    """Always `explicit`."""


class ResponseInputImageContent(BaseModel):
    """A picture for the model, in a tool's output."""

    type: Literal["input_image"]
    """Which kind this is."""
    detail: Literal["low", "high", "auto", "original"] | None = None
    """How closely the model looks at it."""
    file_id: str | None = None
    """The picture's id, if it was uploaded."""
    image_url: str | None = None
    """Where the picture is: a web address, or a data URL. At most 20971520 characters."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Marks the end of a part of the prompt to cache."""
