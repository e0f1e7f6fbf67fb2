"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator, field
from trunkline.types import responses


class ToolFunction(BaseModel):
    """Function in a namespace."""

    name: str
    """Name of the function, which calls use. At most 128 characters."""
    type: Literal["function"]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Callers of the tool: the model directly, or programs that it writes."""
    async_: bool | None = field(wire="async", default=None)
    """Whether the model continues before the call has its output."""
    defer_loading: bool | None = None
    """Whether the tool is loaded only when a tool search finds it."""
    description: str | None = None
    """Purpose of the function, for the model."""
    output_schema: dict[str, object] | None = None
    """JSON Schema of the result."""
    parameters: object | None = None
    """JSON Schema of the arguments."""
    strict: bool | None = None
    """Whether output must match the schema exactly."""


Tool: TypeAlias = Annotated[ToolFunction | responses.CustomTool, Discriminator("type")]


class NamespaceTool(BaseModel):
    """Group of tools in a common namespace."""

    description: str
    """Description of the namespace, for the model."""
    name: str
    """Name of the namespace, which calls use."""
    tools: list[Tool]
    """Tools in the namespace."""
    type: Literal["namespace"]
    """Type of the object."""
