"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

BetaFunctionToolParam = TypedDict(
    "BetaFunctionToolParam",
    {
        "name": "Required[str]",
        "parameters": "Required[dict[str, object] | None]",
        "strict": "Required[bool | None]",
        "type": 'Required[Literal["function"]]',
        "allowed_callers": 'list[Literal["direct", "programmatic"]] | None',
        "async": "bool",
        "defer_loading": "bool",
        "description": "str | None",
        "output_schema": "dict[str, object] | None",
    },
    total=False,
)
