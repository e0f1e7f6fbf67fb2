"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from trunkline.types.realtime.realtime_tools_config_union_param import (
    Mcp,
    McpAllowedTools,
    McpAllowedToolsMcpToolFilter,
    McpRequireApproval,
    McpRequireApprovalMcpToolApprovalFilter,
    McpRequireApprovalMcpToolApprovalFilterAlways,
    McpRequireApprovalMcpToolApprovalFilterNever,
    RealtimeToolsConfigUnionParam,
)

__all__ = [
    "Mcp",
    "McpAllowedTools",
    "McpAllowedToolsMcpToolFilter",
    "McpRequireApproval",
    "McpRequireApprovalMcpToolApprovalFilter",
    "McpRequireApprovalMcpToolApprovalFilterAlways",
    "McpRequireApprovalMcpToolApprovalFilterNever",
    "RealtimeToolsConfigParam",
    "RealtimeToolsConfigUnionParam",
]


RealtimeToolsConfigParam: TypeAlias = Iterable[RealtimeToolsConfigUnionParam]
