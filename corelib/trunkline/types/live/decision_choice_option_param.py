"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class DecisionChoiceOptionParam(TypedDict, total=False):
    """One of the choices of a question."""

    value: Required[str | bool]
    description: str
    """Meaning of the choice."""
