"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.realtime.realtime_function_tool_param import RealtimeFunctionToolParam
from trunkline.types.sequence_not_str import SequenceNotStr


class McpAllowedToolsMcpToolFilter(TypedDict, total=False):
    """Which tools of an MCP server may be called."""

    read_only: bool
    """Whether tools that change nothing are meant."""
    tool_names: SequenceNotStr[str]
    """The names of the tools that are meant."""


McpAllowedTools: TypeAlias = SequenceNotStr[str] | McpAllowedToolsMcpToolFilter


class McpRequireApprovalMcpToolApprovalFilterAlways(TypedDict, total=False):
    """Tools that always need your approval."""

    read_only: bool
    """Whether tools that change nothing are meant."""
    tool_names: SequenceNotStr[str]
    """The names of the tools that are meant."""


class McpRequireApprovalMcpToolApprovalFilterNever(TypedDict, total=False):
    """Tools that never need your approval."""

    read_only: bool
    """Whether tools that change nothing are meant."""
    tool_names: SequenceNotStr[str]
    """The names of the tools that are meant."""


class McpRequireApprovalMcpToolApprovalFilter(TypedDict, total=False):
    """Which calls of an MCP server's tools need your approval."""

    always: McpRequireApprovalMcpToolApprovalFilterAlways
    """Tools that always need it."""
    never: McpRequireApprovalMcpToolApprovalFilterNever
    """Tools that never need it."""


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
