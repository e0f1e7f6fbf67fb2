"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.responses.image_detail import ImageDetail


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a part of the prompt to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""


class ResponseInputImageParam(TypedDict, total=False):
    """A picture for the model."""

    detail: Required[ImageDetail]
    """How closely the model looks at it."""
    type: Required[Literal["input_image"]]
    """Which kind this is."""
    file_id: str | None
    """The picture's id, if it was uploaded."""
    image_url: str | None
    """Where the picture is: a web address, or a data URL."""
    prompt_cache_breakpoint: PromptCacheBreakpoint
    """Marks the end of a part of the prompt to cache."""
