"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class FunctionToolParam(TypedDict, total=False):
    """Function that the model may call."""

    name: Required[str]
    """Name of the function, which calls use."""
    parameters: Required[dict[str, object] | None]
    """JSON Schema of the arguments."""
    strict: Required[bool | None]
    """Whether output must match the schema exactly."""
    type: Required[Literal["function"]]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Callers of the tool: the model directly, or programs that it writes."""
    defer_loading: bool
    """Whether the tool is loaded only when a tool search finds it."""
    description: str | None
    """Purpose of the function, for the model."""
    output_schema: dict[str, object] | None
    """JSON Schema of the result."""
