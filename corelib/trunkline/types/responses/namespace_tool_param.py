"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.custom_tool_param import CustomToolParam

ToolFunction = TypedDict(
    "ToolFunction",
    {
        "name": "Required[str]",
        "type": 'Required[Literal["function"]]',
        "allowed_callers": 'list[Literal["direct", "programmatic"]] | None',
        "async": "bool",
        "defer_loading": "bool",
        "description": "str | None",
        "output_schema": "dict[str, object] | None",
        "parameters": "object | None",
        "strict": "bool | None",
    },
    total=False,
)


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
