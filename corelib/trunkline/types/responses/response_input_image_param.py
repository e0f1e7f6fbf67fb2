"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.responses.image_detail import ImageDetail


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a prefix to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""
    ttl: Literal["30m", "12h"]
    """How long the cached prefix is kept at least."""


class ResponseInputImageParam(TypedDict, total=False):
    """Image input."""

    detail: Required[ImageDetail]
    """Level of detail at which the model processes the image."""
    type: Required[Literal["input_image"]]
    """Type of the object."""
    file_id: str | None
    """ID of the image, if it was uploaded."""
    image_url: str | None
    """URL of the image, or a data URL."""
    prompt_cache_breakpoint: PromptCacheBreakpoint
    """Marks the end of a prefix to cache."""
