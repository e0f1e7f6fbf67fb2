"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class McpProtocolError(TypedDict, total=False):
    """An error of the MCP protocol."""

    code: Required[int]
    """The protocol's number for the error."""
    message: Required[str]
    """What went wrong, in words."""
    type: Required[Literal["mcp_protocol_error"]]
    """Which kind this is."""


class McpToolExecutionError(TypedDict, total=False):
    """The failure of a tool of an MCP server."""

    content: Required[object]
    """What the server says of the failure."""
    type: Required[Literal["mcp_tool_execution_error"]]
    """Which kind this is."""


class HTTPError(TypedDict, total=False):
    """An HTTP error that an MCP server answered with."""

    code: Required[int]
    """The HTTP status."""
    message: Required[str]
    """What went wrong, in words."""
    type: Required[Literal["http_error"]]
    """Which kind this is."""


BetaMcpToolCallErrorParam: TypeAlias = McpProtocolError | McpToolExecutionError | HTTPError
