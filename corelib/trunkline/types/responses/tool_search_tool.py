"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolSearchTool(BaseModel):
    """Tool with which the model searches for deferred tools."""

    type: Literal["tool_search"]
    """Type of the object."""
    description: str | None = None
    """Description of the client-side search, for the model."""
    execution: Literal["server", "client"] | None = None
    """Where the tool search runs: `server` or `client`."""
    parameters: object | None = None
    """JSON Schema of the arguments of the client-side search."""
