"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class McpProtocolError(BaseModel):
    """Error of the MCP protocol."""

    code: int
    """Error code of the protocol."""
    message: str
    """Error message."""
    type: Literal["mcp_protocol_error"]
    """Type of the object."""


class McpToolExecutionError(BaseModel):
    """Error of an MCP tool during its execution."""

    content: object
    """Content of the error, from the server."""
    type: Literal["mcp_tool_execution_error"]
    """Type of the object."""


class HTTPError(BaseModel):
    """HTTP error of an MCP server."""

    code: int
    """HTTP status code."""
    message: str
    """Error message."""
    type: Literal["http_error"]
    """Type of the object."""


McpToolCallError: TypeAlias = Annotated[
    McpProtocolError | McpToolExecutionError | HTTPError, Discriminator("type")
]
