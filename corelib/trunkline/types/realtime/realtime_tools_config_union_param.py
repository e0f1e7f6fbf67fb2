"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.realtime.realtime_function_tool_param import RealtimeFunctionToolParam
from trunkline.types.sequence_not_str import SequenceNotStr


class McpAllowedToolsMcpToolFilter(TypedDict, total=False):
    """Filter for the tools of an MCP server that may be called."""

    read_only: bool
    """Whether to match only tools that the server marks as read-only."""
    tool_names: SequenceNotStr[str]
    """Names of the tools to match."""


McpAllowedTools: TypeAlias = SequenceNotStr[str] | McpAllowedToolsMcpToolFilter


class McpRequireApprovalMcpToolApprovalFilterAlways(TypedDict, total=False):
    """Filter for tools that always require approval."""

    read_only: bool
    """Whether to match only tools that the server marks as read-only."""
    tool_names: SequenceNotStr[str]
    """Names of the tools to match."""


class McpRequireApprovalMcpToolApprovalFilterNever(TypedDict, total=False):
    """Filter for tools that never require approval."""

    read_only: bool
    """Whether to match only tools that the server marks as read-only."""
    tool_names: SequenceNotStr[str]
    """Names of the tools to match."""


class McpRequireApprovalMcpToolApprovalFilter(TypedDict, total=False):
    """Filters for the MCP tool calls that require approval."""

    always: McpRequireApprovalMcpToolApprovalFilterAlways
    """Tools that always require approval."""
    never: McpRequireApprovalMcpToolApprovalFilterNever
    """Tools that never require approval."""


McpRequireApproval: TypeAlias = McpRequireApprovalMcpToolApprovalFilter | Literal["always", "never"]


class Mcp(TypedDict, total=False):
    server_label: Required[str]
    type: Required[Literal["mcp"]]
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    allowed_tools: McpAllowedTools | None
    authorization: str
    connector_id: Literal[
        "connector_dropbox",
        "connector_gmail",
        "connector_googlecalendar",
        "connector_googledrive",
        "connector_microsoftteams",
        "connector_outlookcalendar",
        "connector_outlookemail",
        "connector_sharepoint",
    ]
    defer_loading: bool
    headers: dict[str, str] | None
    require_approval: McpRequireApproval | None
    """Default `always`."""
    server_description: str
    server_url: str
    tunnel_id: str


RealtimeToolsConfigUnionParam: TypeAlias = RealtimeFunctionToolParam | Mcp
