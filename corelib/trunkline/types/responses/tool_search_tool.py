"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolSearchTool(BaseModel):
    """Lets the model search for tools that it does not have yet."""

    type: Literal["tool_search"]
    """Which kind this is."""
    description: str | None = None
    """What your program's search can find, told to the model."""
    execution: Literal["server", "client"] | None = None
    """Whether the API searches for tools, or your program."""
    parameters: object | None = None
    """A JSON Schema of the arguments of your program's search."""
