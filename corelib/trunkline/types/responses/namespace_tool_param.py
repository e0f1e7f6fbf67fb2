"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.custom_tool_param import CustomToolParam


class ToolFunction(TypedDict, total=False):
    """Function in a namespace."""

    name: Required[str]
    """Name of the function, which calls use. At most 128 characters."""
    type: Required[Literal["function"]]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Callers of the tool: the model directly, or programs that it writes."""
    defer_loading: bool
    """Whether the tool is loaded only when a tool search finds it."""
    description: str | None
    """Purpose of the function, for the model."""
    output_schema: dict[str, object] | None
    """JSON Schema of the result."""
    parameters: object | None
    """JSON Schema of the arguments."""
    strict: bool | None
    """Whether output must match the schema exactly."""


Tool: TypeAlias = ToolFunction | CustomToolParam


class NamespaceToolParam(TypedDict, total=False):
    """Group of tools in a common namespace."""

    description: Required[str]
    """Description of the namespace, for the model."""
    name: Required[str]
    """Name of the namespace, which calls use."""
    tools: Required[Iterable[Tool]]
    """Tools in the namespace."""
    type: Required[Literal["namespace"]]
    """Type of the object."""
