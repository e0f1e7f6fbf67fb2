"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class PromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a part of the prompt to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""


class ResponseInputFileContentParam(TypedDict, total=False):
    """A file for the model, in a tool's output."""

    type: Required[Literal["input_file"]]
    """Which kind this is."""
    detail: Literal["auto", "low", "high"]
    """How closely the model looks at it."""
    file_data: str | None
    """The file's content, base64 encoded. At most 73400320 characters."""
    file_id: str | None
    """The file's id."""
    file_url: str | None
    """Where the file can be fetched."""
    filename: str | None
    """The file's name."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None
    """Marks the end of a part of the prompt to cache."""
