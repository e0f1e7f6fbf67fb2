"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class Text(TypedDict, total=False):
    """Tool input without constraints."""

    type: Required[Literal["text"]]
    """Which kind this is."""


class Grammar(TypedDict, total=False):
    """Tool input that a grammar describes."""

    definition: Required[str]
    """The grammar."""
    syntax: Required[Literal["lark", "regex"]]
    """The language that the grammar is written in."""
    type: Required[Literal["grammar"]]
    """Which kind this is."""


CustomToolInputFormat: TypeAlias = Text | Grammar
