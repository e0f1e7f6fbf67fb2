"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses


class ToolFunction(BaseModel):
    """A function of yours in a namespace."""

    name: str
    """The function's name in calls. At most 128 characters."""
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
    parameters: object | None = None
    """A JSON Schema of the arguments."""
    strict: bool | None = None
    """Whether the schema is followed exactly."""


Tool: TypeAlias = Annotated[ToolFunction | responses.CustomTool, Discriminator("type")]


class NamespaceTool(BaseModel):
    """Tools under a common name."""

    description: str
    """What it is for."""
    name: str
    """The common name in calls."""
    tools: list[Tool]
    """The tools under that name."""
    type: Literal["namespace"]
    """Which kind this is."""
