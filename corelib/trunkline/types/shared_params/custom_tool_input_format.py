"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class Text(TypedDict, total=False):
    """Unconstrained text as custom tool input."""

    type: Required[Literal["text"]]
    """Type of the object."""


class Grammar(TypedDict, total=False):
    """Custom tool input that follows a grammar."""

    definition: Required[str]
    """Definition of the grammar."""
    syntax: Required[Literal["lark", "regex"]]
    """Syntax of the grammar: Lark or regular expression."""
    type: Required[Literal["grammar"]]
    """Type of the object."""


CustomToolInputFormat: TypeAlias = Text | Grammar
