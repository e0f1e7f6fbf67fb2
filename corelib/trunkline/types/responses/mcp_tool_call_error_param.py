"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class McpProtocolError(TypedDict, total=False):
    """Error of the MCP protocol."""

    code: Required[int]
    """Error code of the protocol."""
    message: Required[str]
    """Error message."""
    type: Required[Literal["mcp_protocol_error"]]
    """Type of the object."""


class McpToolExecutionError(TypedDict, total=False):
    """Error of an MCP tool during its execution."""

    content: Required[object]
    """Content of the error, from the server."""
    type: Required[Literal["mcp_tool_execution_error"]]
    """Type of the object."""


class HTTPError(TypedDict, total=False):
    """HTTP error of an MCP server."""

    code: Required[int]
    """HTTP status code."""
    message: Required[str]
    """Error message."""
    type: Required[Literal["http_error"]]
    """Type of the object."""


McpToolCallErrorParam: TypeAlias = McpProtocolError | McpToolExecutionError | HTTPError
