"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.realtime.realtime_mcp_protocol_error_param import RealtimeMcpProtocolErrorParam
from trunkline.types.realtime.realtime_mcp_tool_execution_error_param import (
    RealtimeMcpToolExecutionErrorParam,
)
from trunkline.types.realtime.realtime_mcphttp_error_param import RealtimeMcphttpErrorParam

Error: TypeAlias = (
    RealtimeMcpProtocolErrorParam | RealtimeMcpToolExecutionErrorParam | RealtimeMcphttpErrorParam
)


class RealtimeMcpToolCallParam(TypedDict, total=False):
    id: Required[str]
    arguments: Required[str]
    name: Required[str]
    server_label: Required[str]
    type: Required[Literal["mcp_call"]]
    approval_request_id: str | None
    error: Error | None
    output: str | None
