"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class FunctionToolParam(TypedDict, total=False):
    """A function of yours that the model may call."""

    name: Required[str]
    """The function's name in calls."""
    parameters: Required[dict[str, object] | None]
    """A JSON Schema of the arguments."""
    strict: Required[bool | None]
    """Whether the schema is followed exactly."""
    type: Required[Literal["function"]]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Who may call it: the model, programs that the model writes."""
    defer_loading: bool
    """Whether the model gets it only once a tool search has found it."""
    description: str | None
    """What it is for."""
    output_schema: dict[str, object] | None
    """A JSON Schema of what the tool gives back."""
