"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class OutputLogs(TypedDict, total=False):
    """Text output of the code."""

    logs: Required[str]
    """Logs from the code."""
    type: Required[Literal["logs"]]
    """Type of the object."""


class OutputImage(TypedDict, total=False):
    """Image output of the code."""

    type: Required[Literal["image"]]
    """Type of the object."""
    url: Required[str]
    """URL of the image."""


Output: TypeAlias = OutputLogs | OutputImage


class ResponseCodeInterpreterToolCallParam(TypedDict, total=False):
    """Call of the code interpreter."""

    id: Required[str]
    """Unique ID."""
    code: Required[str | None]
    """Python code; `None` if it is not available."""
    container_id: Required[str]
    """ID of the container."""
    outputs: Required[Iterable[Output] | None]
    """Logs and images from the code, if the request includes them."""
    status: Required[Literal["in_progress", "completed", "incomplete", "interpreting", "failed"]]
    """Status of the item."""
    type: Required[Literal["code_interpreter_call"]]
    """Type of the object."""
