"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentMcpCallItem(BaseModel):
    """Call of a tool of an MCP server."""

    id: str
    """Unique ID."""
    arguments: object
    """Arguments as JSON text, which may be invalid."""
    error: object
    """Error of the tool, if it failed."""
    name: str
    output: object
    server_label: str
    """Label of the MCP server."""
    status: beta.AgentFunctionCallStatus
    """Status of the item."""
    turn_id: str
    """ID of the turn."""
    type: Literal["mcp_call"]
    """Type of the object."""
