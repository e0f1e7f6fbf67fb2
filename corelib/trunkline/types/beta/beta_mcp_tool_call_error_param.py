"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.responses.mcp_tool_call_error_param import (
    HTTPError as HTTPError,
    McpProtocolError as McpProtocolError,
    McpToolCallErrorParam,
    McpToolExecutionError as McpToolExecutionError,
)

BetaMcpToolCallErrorParam: TypeAlias = McpToolCallErrorParam
