"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_apply_patch_tool_param import BetaApplyPatchToolParam
from trunkline.types.beta.beta_computer_tool_param import BetaComputerToolParam
from trunkline.types.beta.beta_computer_use_preview_tool_param import (
    BetaComputerUsePreviewToolParam,
)
from trunkline.types.beta.beta_container_network_policy_allowlist_param import (
    BetaContainerNetworkPolicyAllowlistParam,
)
from trunkline.types.beta.beta_container_network_policy_disabled_param import (
    BetaContainerNetworkPolicyDisabledParam,
)
from trunkline.types.beta.beta_custom_tool_param import BetaCustomToolParam
from trunkline.types.beta.beta_file_search_tool_param import BetaFileSearchToolParam
from trunkline.types.beta.beta_function_shell_tool_param import BetaFunctionShellToolParam
from trunkline.types.beta.beta_function_tool_param import BetaFunctionToolParam
from trunkline.types.beta.beta_namespace_tool_param import BetaNamespaceToolParam
from trunkline.types.beta.beta_tool_search_tool_param import BetaToolSearchToolParam
from trunkline.types.beta.beta_web_search_preview_tool_param import BetaWebSearchPreviewToolParam
from trunkline.types.beta.beta_web_search_tool_param import BetaWebSearchToolParam
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


CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy: TypeAlias = (
    BetaContainerNetworkPolicyDisabledParam | BetaContainerNetworkPolicyAllowlistParam
)


class CodeInterpreterContainerCodeInterpreterToolAuto(TypedDict, total=False):
    type: Required[Literal["auto"]]
    file_ids: SequenceNotStr[str]
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None
    network_policy: CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy


CodeInterpreterContainer: TypeAlias = str | CodeInterpreterContainerCodeInterpreterToolAuto


class CodeInterpreter(TypedDict, total=False):
    container: Required[CodeInterpreterContainer]
    type: Required[Literal["code_interpreter"]]
    allowed_callers: list[Literal["direct", "programmatic"]] | None


class ProgrammaticToolCalling(TypedDict, total=False):
    type: Required[Literal["programmatic_tool_calling"]]


class ImageGenerationInputImageMask(TypedDict, total=False):
    file_id: str
    image_url: str


class ImageGenerationSvgReasoning(TypedDict, total=False):
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]


class ImageGenerationSvg(TypedDict, total=False):
    model: str
    reasoning: ImageGenerationSvgReasoning | None


class ImageGeneration(TypedDict, total=False):
    type: Required[Literal["image_generation"]]
    action: Literal["generate", "edit", "auto"]
    background: Literal["transparent", "opaque", "auto"]
    """Default `auto`."""
    complexity: Literal["low", "medium", "high"]
    frame_count: int
    frame_duration_ms: int
    input_fidelity: Literal["high", "low"] | None
    input_image_mask: ImageGenerationInputImageMask
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
    )
    moderation: Literal["auto", "low"]
    """Default `auto`."""
    output_compression: int
    """From 0 to 100, default `100`."""
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"]
    """Default `png`."""
    partial_images: int
    """From 0 to 3, default `0`."""
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"]
    """Default `auto`."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    """Default `auto`."""
    svg: ImageGenerationSvg


class LocalShell(TypedDict, total=False):
    type: Required[Literal["local_shell"]]


BetaToolParam: TypeAlias = (
    BetaFunctionToolParam
    | BetaFileSearchToolParam
    | BetaComputerToolParam
    | BetaComputerUsePreviewToolParam
    | BetaWebSearchToolParam
    | Mcp
    | CodeInterpreter
    | ProgrammaticToolCalling
    | ImageGeneration
    | LocalShell
    | BetaFunctionShellToolParam
    | BetaCustomToolParam
    | BetaNamespaceToolParam
    | BetaToolSearchToolParam
    | BetaWebSearchPreviewToolParam
    | BetaApplyPatchToolParam
)
