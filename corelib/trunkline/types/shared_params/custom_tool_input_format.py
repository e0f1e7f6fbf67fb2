"""The alias `CustomToolInputFormat` and its parts."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class Text(TypedDict, total=False):
    """Tool input without constraints."""

    type: Required[Literal["text"]]


class Grammar(TypedDict, total=False):
    """Tool input that a grammar describes."""

    definition: Required[str]
    syntax: Required[Literal["lark", "regex"]]
    type: Required[Literal["grammar"]]


CustomToolInputFormat: TypeAlias = Text | Grammar
