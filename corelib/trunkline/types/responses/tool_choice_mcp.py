"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolChoiceMcp(BaseModel):
    """Makes the model call this MCP server."""

    server_label: str
    """The MCP server, by the name that the tool gives it."""
    type: Literal["mcp"]
    """Which kind this is."""
    name: str | None = None
    """The tool to call there; if absent, any."""
