"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class StringCheckGraderParam(TypedDict, total=False):
    """Compares two texts."""

    input: Required[str]
    """The text to check, with templates."""
    name: Required[str]
    """The grader's name."""
    operation: Required[Literal["eq", "ne", "like", "ilike"]]
    """How the texts are compared: equal or not, containing, with or without case."""
    reference: Required[str]
    """What it is compared with, with templates."""
    type: Required[Literal["string_check"]]
    """Which kind this is."""
