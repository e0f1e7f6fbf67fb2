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


class ResponseInputFileContentParam(TypedDict, total=False):
    """File in the output of a tool call."""

    type: Required[Literal["input_file"]]
    """Type of the object."""
    detail: Literal["auto", "low", "high"]
    """Level of detail at which the model processes the pages of the file."""
    file_data: str | None
    """File content, base64 encoded. At most 73400320 characters."""
    file_id: str | None
    """ID of the file."""
    file_url: str | None
    """URL of the file."""
    filename: str | None
    """Name of the file."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None
    """Marks the end of a prefix to cache."""
