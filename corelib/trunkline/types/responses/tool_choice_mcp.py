"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolChoiceMcp(BaseModel):
    """Tool choice that forces the call of an MCP tool."""

    server_label: str
    """Label of the MCP server."""
    type: Literal["mcp"]
    """Type of the object."""
    name: str | None = None
    """Name of the tool; any tool of the server if absent."""
