"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ToolChoiceMcpParam(TypedDict, total=False):
    """Tool choice that forces the call of an MCP tool."""

    server_label: Required[str]
    """Label of the MCP server."""
    type: Required[Literal["mcp"]]
    """Type of the object."""
    name: str | None
    """Name of the tool; any tool of the server if absent."""
