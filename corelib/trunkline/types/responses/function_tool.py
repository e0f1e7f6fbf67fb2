"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FunctionTool(BaseModel):
    """A function of yours that the model may call."""

    name: str
    """The function's name in calls."""
    parameters: dict[str, object] | None = None
    """A JSON Schema of the arguments."""
    strict: bool | None = None
    """Whether the schema is followed exactly."""
    type: Literal["function"]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Who may call it: the model, programs that the model writes."""
    defer_loading: bool | None = None
    """Whether the model gets it only once a tool search has found it."""
    description: str | None = None
    """What it is for."""
    output_schema: dict[str, object] | None = None
    """A JSON Schema of what the tool gives back."""
