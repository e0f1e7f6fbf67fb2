"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class FormatText(TypedDict, total=False):
    type: Required[Literal["text"]]


class FormatGrammar(TypedDict, total=False):
    definition: Required[str]
    syntax: Required[Literal["lark", "regex"]]
    type: Required[Literal["grammar"]]


Format: TypeAlias = FormatText | FormatGrammar


BetaCustomToolParam = TypedDict(
    "BetaCustomToolParam",
    {
        "name": "Required[str]",
        "type": 'Required[Literal["custom"]]',
        "allowed_callers": 'list[Literal["direct", "programmatic"]] | None',
        "async": "bool",
        "defer_loading": "bool",
        "description": "str",
        "format": "Format",
    },
    total=False,
)
