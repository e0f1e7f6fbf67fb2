"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ToolChoiceMcpParam(TypedDict, total=False):
    """Makes the model call this MCP server."""

    server_label: Required[str]
    """The MCP server, by the name that the tool gives it."""
    type: Required[Literal["mcp"]]
    """Which kind this is."""
    name: str | None
    """The tool to call there; if absent, any."""
