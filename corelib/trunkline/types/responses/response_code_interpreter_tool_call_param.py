"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class OutputLogs(TypedDict, total=False):
    """What code wrote."""

    logs: Required[str]
    """The text."""
    type: Required[Literal["logs"]]
    """Which kind this is."""


class OutputImage(TypedDict, total=False):
    """A picture that code drew."""

    type: Required[Literal["image"]]
    """Which kind this is."""
    url: Required[str]
    """Where the picture is."""


Output: TypeAlias = OutputLogs | OutputImage


class ResponseCodeInterpreterToolCallParam(TypedDict, total=False):
    """Code that the model ran."""

    id: Required[str]
    """Identifies this object."""
    code: Required[str | None]
    """The Python code; `None` before it is written."""
    container_id: Required[str]
    """The container's id."""
    outputs: Required[Iterable[Output] | None]
    """What the code wrote and drew, if the request includes it."""
    status: Required[Literal["in_progress", "completed", "incomplete", "interpreting", "failed"]]
    """How far it has come."""
    type: Required[Literal["code_interpreter_call"]]
    """Which kind this is."""
