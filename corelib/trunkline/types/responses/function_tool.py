"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field


class FunctionTool(BaseModel):
    """Function that the model may call."""

    name: str
    """Name of the function, which calls use."""
    parameters: dict[str, object] | None = None
    """JSON Schema of the arguments."""
    strict: bool | None = None
    """Whether output must match the schema exactly."""
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
