"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import realtime


class McpAllowedToolsMcpToolFilter(BaseModel):
    """Filter for the tools of an MCP server that may be called."""

    read_only: bool | None = None
    """Whether to match only tools that the server marks as read-only."""
    tool_names: list[str] | None = None
    """Names of the tools to match."""


McpAllowedTools: TypeAlias = list[str] | McpAllowedToolsMcpToolFilter


class McpRequireApprovalMcpToolApprovalFilterAlways(BaseModel):
    """Filter for tools that always require approval."""

    read_only: bool | None = None
    """Whether to match only tools that the server marks as read-only."""
    tool_names: list[str] | None = None
    """Names of the tools to match."""


class McpRequireApprovalMcpToolApprovalFilterNever(BaseModel):
    """Filter for tools that never require approval."""

    read_only: bool | None = None
    """Whether to match only tools that the server marks as read-only."""
    tool_names: list[str] | None = None
    """Names of the tools to match."""


class McpRequireApprovalMcpToolApprovalFilter(BaseModel):
    """Filters for the MCP tool calls that require approval."""

    always: McpRequireApprovalMcpToolApprovalFilterAlways | None = None
    """Tools that always require approval."""
    never: McpRequireApprovalMcpToolApprovalFilterNever | None = None
    """Tools that never require approval."""


McpRequireApproval: TypeAlias = McpRequireApprovalMcpToolApprovalFilter | Literal["always", "never"]


class Mcp(BaseModel):
    server_label: str
    type: Literal["mcp"]
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    allowed_tools: McpAllowedTools | None = None
    authorization: str | None = None
    connector_id: (
        Literal[
            "connector_dropbox",
            "connector_gmail",
            "connector_googlecalendar",
            "connector_googledrive",
            "connector_microsoftteams",
            "connector_outlookcalendar",
            "connector_outlookemail",
            "connector_sharepoint",
        ]
        | None
    ) = None
    defer_loading: bool | None = None
    headers: dict[str, str] | None = None
    require_approval: McpRequireApproval | None = None
    """Default `always`."""
    server_description: str | None = None
    server_url: str | None = None
    tunnel_id: str | None = None


RealtimeToolsConfigUnion: TypeAlias = Annotated[
    realtime.RealtimeFunctionTool | Mcp, Discriminator("type")
]
