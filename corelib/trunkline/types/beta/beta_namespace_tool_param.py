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


class BetaNamespaceToolParam(TypedDict, total=False):
    description: Required[str]
    name: Required[str]
    tools: Required[Iterable[Tool]]
    type: Required[Literal["namespace"]]
