"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.custom_tool_param import CustomToolParam


class ToolFunction(TypedDict, total=False):
    """A function of yours in a namespace."""

    name: Required[str]
    """The function's name in calls. At most 128 characters."""
    type: Required[Literal["function"]]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Who may call it: the model, programs that the model writes."""
    defer_loading: bool
    """Whether the model gets it only once a tool search has found it."""
    description: str | None
    """What it is for."""
    output_schema: dict[str, object] | None
    """A JSON Schema of what the tool gives back."""
    parameters: object | None
    """A JSON Schema of the arguments."""
    strict: bool | None
    """Whether the schema is followed exactly."""


Tool: TypeAlias = ToolFunction | CustomToolParam


class NamespaceToolParam(TypedDict, total=False):
    """Tools under a common name."""

    description: Required[str]
    """What it is for."""
    name: Required[str]
    """The common name in calls."""
    tools: Required[Iterable[Tool]]
    """The tools under that name."""
    type: Required[Literal["namespace"]]
    """Which kind this is."""
