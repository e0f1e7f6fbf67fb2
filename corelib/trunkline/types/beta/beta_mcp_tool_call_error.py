"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class McpProtocolError(BaseModel):
    """An error of the MCP protocol."""

    code: int
    """The protocol's number for the error."""
    message: str
    """What went wrong, in words."""
    type: Literal["mcp_protocol_error"]
    """Which kind this is."""


class McpToolExecutionError(BaseModel):
    """The failure of a tool of an MCP server."""

    content: object
    """What the server says of the failure."""
    type: Literal["mcp_tool_execution_error"]
    """Which kind this is."""


class HTTPError(BaseModel):
    """An HTTP error that an MCP server answered with."""

    code: int
    """The HTTP status."""
    message: str
    """What went wrong, in words."""
    type: Literal["http_error"]
    """Which kind this is."""


BetaMcpToolCallError: TypeAlias = Annotated[
    McpProtocolError | McpToolExecutionError | HTTPError, Discriminator("type")
]
