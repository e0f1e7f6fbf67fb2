"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import realtime


class McpAllowedToolsMcpToolFilter(BaseModel):
    """Which tools of an MCP server may be called."""

    read_only: bool | None = None
    """Whether tools that change nothing are meant."""
    tool_names: list[str] | None = None
    """The names of the tools that are meant."""


McpAllowedTools: TypeAlias = list[str] | McpAllowedToolsMcpToolFilter


class McpRequireApprovalMcpToolApprovalFilterAlways(BaseModel):
    """Tools that always need your approval."""

    read_only: bool | None = None
    """Whether tools that change nothing are meant."""
    tool_names: list[str] | None = None
    """The names of the tools that are meant."""


class McpRequireApprovalMcpToolApprovalFilterNever(BaseModel):
    """Tools that never need your approval."""

    read_only: bool | None = None
    """Whether tools that change nothing are meant."""
    tool_names: list[str] | None = None
    """The names of the tools that are meant."""


class McpRequireApprovalMcpToolApprovalFilter(BaseModel):
    """Which calls of an MCP server's tools need your approval."""

    always: McpRequireApprovalMcpToolApprovalFilterAlways | None = None
    """Tools that always need it."""
    never: McpRequireApprovalMcpToolApprovalFilterNever | None = None
    """Tools that never need it."""


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
