"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ToolSearchToolParam(TypedDict, total=False):
    """Lets the model search for tools that it does not have yet."""

    type: Required[Literal["tool_search"]]
    """Which kind this is."""
    description: str | None
    """What your program's search can find, told to the model."""
    execution: Literal["server", "client"]
    """Whether the API searches for tools, or your program."""
    parameters: object | None
    """A JSON Schema of the arguments of your program's search."""
