"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class PromptCacheBreakpoint(BaseModel):
    """Marks the end of a part of the prompt to cache."""

    mode: Literal["explicit"]
    """Always `explicit`."""


class ResponseInputFileContent(BaseModel):
    """A file for the model, in a tool's output."""

    type: Literal["input_file"]
    """Which kind this is."""
    detail: Literal["auto", "low", "high"] | None = None
    """How closely the model looks at it."""
    file_data: str | None = None
    """The file's content, base64 encoded. At most 73400320 characters."""
    file_id: str | None = None
    """The file's id."""
    file_url: str | None = None
    """Where the file can be fetched."""
    filename: str | None = None
    """The file's name."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Marks the end of a part of the prompt to cache."""
