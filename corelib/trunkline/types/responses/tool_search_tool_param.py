"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ToolSearchToolParam(TypedDict, total=False):
    """Tool with which the model searches for deferred tools."""

    type: Required[Literal["tool_search"]]
    """Type of the object."""
    description: str | None
    """Description of the client-side search, for the model."""
    execution: Literal["server", "client"]
    """Where the tool search runs: `server` or `client`."""
    parameters: object | None
    """JSON Schema of the arguments of the client-side search."""
