"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a part of the prompt to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""


class ResponseInputImageContentParam(TypedDict, total=False):
    """A picture for the model, in a tool's output."""

    type: Required[Literal["input_image"]]
    """Which kind this is."""
    detail: Literal["low", "high", "auto", "original"] | None
    """How closely the model looks at it."""
    file_id: str | None
    """The picture's id, if it was uploaded."""
    image_url: str | None
    """Where the picture is: a web address, or a data URL. At most 20971520 characters."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None
    """Marks the end of a part of the prompt to cache."""
