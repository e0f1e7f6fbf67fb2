"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


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


CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy: TypeAlias = Annotated[
    beta.BetaContainerNetworkPolicyDisabled | beta.BetaContainerNetworkPolicyAllowlist,
    Discriminator("type"),
]


class CodeInterpreterContainerCodeInterpreterToolAuto(BaseModel):
    type: Literal["auto"]
    file_ids: list[str] | None = None
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None = None
    network_policy: CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy | None = None


CodeInterpreterContainer: TypeAlias = str | CodeInterpreterContainerCodeInterpreterToolAuto


class CodeInterpreter(BaseModel):
    container: CodeInterpreterContainer
    type: Literal["code_interpreter"]
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None


class ProgrammaticToolCalling(BaseModel):
    type: Literal["programmatic_tool_calling"]


class ImageGenerationInputImageMask(BaseModel):
    file_id: str | None = None
    image_url: str | None = None


class ImageGenerationSvgReasoning(BaseModel):
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None = None


class ImageGenerationSvg(BaseModel):
    model: str | None = None
    reasoning: ImageGenerationSvgReasoning | None = None


class ImageGeneration(BaseModel):
    type: Literal["image_generation"]
    action: Literal["generate", "edit", "auto"] | None = None
    background: Literal["transparent", "opaque", "auto"] | None = None
    """Default `auto`."""
    complexity: Literal["low", "medium", "high"] | None = None
    frame_count: int | None = None
    frame_duration_ms: int | None = None
    input_fidelity: Literal["high", "low"] | None = None
    input_image_mask: ImageGenerationInputImageMask | None = None
    model: (
        str
        | Literal[
            "gpt-image-1",
            "gpt-image-1-mini",
            "gpt-image-2",
            "gpt-image-2-2026-04-21",
            "gpt-image-2.5-sunburst",
            "gpt-image-2.5-sunburst-2026-09-08",
            "gpt-image-2.5-flare",
            "gpt-image-2.5-flare-2026-09-08",
            "gpt-image-2.6-sunburst",
            "gpt-image-2.6-flare",
            "gpt-image-1.5",
            "chatgpt-image-latest",
        ]
        | None
    ) = None
    moderation: Literal["auto", "low"] | None = None
    """Default `auto`."""
    output_compression: int | None = None
    """From 0 to 100, default `100`."""
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | None = None
    """Default `png`."""
    partial_images: int | None = None
    """From 0 to 3, default `0`."""
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"] | None = None
    """Default `auto`."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"] | None = None
    """Default `auto`."""
    svg: ImageGenerationSvg | None = None


class LocalShell(BaseModel):
    type: Literal["local_shell"]


BetaTool: TypeAlias = Annotated[
    beta.BetaFunctionTool
    | beta.BetaFileSearchTool
    | beta.BetaComputerTool
    | beta.BetaComputerUsePreviewTool
    | beta.BetaWebSearchTool
    | Mcp
    | CodeInterpreter
    | ProgrammaticToolCalling
    | ImageGeneration
    | LocalShell
    | beta.BetaFunctionShellTool
    | beta.BetaCustomTool
    | beta.BetaNamespaceTool
    | beta.BetaToolSearchTool
    | beta.BetaWebSearchPreviewTool
    | beta.BetaApplyPatchTool,
    Discriminator("type"),
]
