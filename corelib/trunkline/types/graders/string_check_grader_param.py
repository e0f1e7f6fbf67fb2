"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class StringCheckGraderParam(TypedDict, total=False):
    """Grader that compares the text with a reference."""

    input: Required[str]
    """Text to grade, with templates."""
    name: Required[str]
    """Name of the grader."""
    operation: Required[Literal["eq", "ne", "like", "ilike"]]
    """Comparison: equal, not equal, or containing with or without case."""
    reference: Required[str]
    """Reference text, with templates."""
    type: Required[Literal["string_check"]]
    """Type of the object."""
