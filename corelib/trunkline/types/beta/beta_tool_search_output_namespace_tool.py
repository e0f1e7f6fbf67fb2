"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator, field
from trunkline.types import beta


class ToolFunction(BaseModel):
    name: str
    type: Literal["function"]
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    async_: bool | None = field(wire="async", default=None)
    defer_loading: bool | None = None
    description: str | None = None
    output_schema: dict[str, object] | None = None
    parameters: object | None = None
    strict: bool | None = None


Tool: TypeAlias = Annotated[ToolFunction | beta.BetaCustomTool, Discriminator("type")]


class BetaToolSearchOutputNamespaceTool(BaseModel):
    """Group of functions that a tool search has found."""

    description: str
    """Description of the group, for the model."""
    name: str
    """Name of the group."""
    tools: list[Tool]
    """Tools that the model may call."""
    type: Literal["namespace"]
    """Type of the object."""
