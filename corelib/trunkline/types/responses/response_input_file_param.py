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


class ResponseInputFileParam(TypedDict, total=False):
    """File input."""

    type: Required[Literal["input_file"]]
    """Type of the object."""
    detail: Literal["auto", "low", "high"]
    """Level of detail at which the model processes the pages of the file."""
    file_data: str
    """File content, base64 encoded."""
    file_id: str | None
    """ID of the file."""
    file_url: str
    """URL of the file."""
    filename: str
    """Name of the file."""
    prompt_cache_breakpoint: PromptCacheBreakpoint
    """Marks the end of a prefix to cache."""
