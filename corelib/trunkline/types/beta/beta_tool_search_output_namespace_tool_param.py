"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_custom_tool_param import BetaCustomToolParam

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


Tool: TypeAlias = ToolFunction | BetaCustomToolParam


class BetaToolSearchOutputNamespaceToolParam(TypedDict, total=False):
    """Group of functions that a tool search has found."""

    description: Required[str]
    """Description of the group, for the model."""
    name: Required[str]
    """Name of the group."""
    tools: Required[Iterable[Tool]]
    """Tools that the model may call."""
    type: Required[Literal["namespace"]]
    """Type of the object."""
