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


class ResponseInputFileContent(BaseModel):
    """File in the output of a tool call."""

    type: Literal["input_file"]
    """Type of the object."""
    detail: Literal["auto", "low", "high"] | None = None
    """Level of detail at which the model processes the pages of the file."""
    file_data: str | None = None
    """File content, base64 encoded. At most 73400320 characters."""
    file_id: str | None = None
    """ID of the file."""
    file_url: str | None = None
    """URL of the file."""
    filename: str | None = None
    """Name of the file."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Marks the end of a prefix to cache."""
