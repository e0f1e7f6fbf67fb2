"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
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
from trunkline.types.beta.beta_tool_search_output_namespace_tool_param import (
    BetaToolSearchOutputNamespaceToolParam,
)
from trunkline.types.beta.beta_tool_search_tool_param import BetaToolSearchToolParam
from trunkline.types.beta.beta_web_search_preview_tool_param import BetaWebSearchPreviewToolParam
from trunkline.types.beta.beta_web_search_tool_param import BetaWebSearchToolParam
from trunkline.types.sequence_not_str import SequenceNotStr


class Agent(TypedDict, total=False):
    agent_name: Required[str]


class ToolMcpAllowedToolsMcpToolFilter(TypedDict, total=False):
    read_only: bool
    tool_names: SequenceNotStr[str]


ToolMcpAllowedTools: TypeAlias = SequenceNotStr[str] | ToolMcpAllowedToolsMcpToolFilter


class ToolMcpRequireApprovalMcpToolApprovalFilterAlways(TypedDict, total=False):
    read_only: bool
    tool_names: SequenceNotStr[str]


class ToolMcpRequireApprovalMcpToolApprovalFilterNever(TypedDict, total=False):
    read_only: bool
    tool_names: SequenceNotStr[str]


class ToolMcpRequireApprovalMcpToolApprovalFilter(TypedDict, total=False):
    always: ToolMcpRequireApprovalMcpToolApprovalFilterAlways
    never: ToolMcpRequireApprovalMcpToolApprovalFilterNever


ToolMcpRequireApproval: TypeAlias = (
    ToolMcpRequireApprovalMcpToolApprovalFilter | Literal["always", "never"]
)


class ToolMcp(TypedDict, total=False):
    server_label: Required[str]
    type: Required[Literal["mcp"]]
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    allowed_tools: ToolMcpAllowedTools | None
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
    require_approval: ToolMcpRequireApproval | None
    server_description: str
    server_url: str
    tunnel_id: str


ToolCodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy: TypeAlias = (
    BetaContainerNetworkPolicyDisabledParam | BetaContainerNetworkPolicyAllowlistParam
)


class ToolCodeInterpreterContainerCodeInterpreterToolAuto(TypedDict, total=False):
    type: Required[Literal["auto"]]
    file_ids: SequenceNotStr[str]
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None
    network_policy: ToolCodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy


ToolCodeInterpreterContainer: TypeAlias = str | ToolCodeInterpreterContainerCodeInterpreterToolAuto


class ToolCodeInterpreter(TypedDict, total=False):
    container: Required[ToolCodeInterpreterContainer]
    type: Required[Literal["code_interpreter"]]
    allowed_callers: list[Literal["direct", "programmatic"]] | None


class ToolProgrammaticToolCalling(TypedDict, total=False):
    type: Required[Literal["programmatic_tool_calling"]]


class ToolImageGenerationInputImageMask(TypedDict, total=False):
    file_id: str
    image_url: str


class ToolImageGenerationSvgReasoning(TypedDict, total=False):
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]


class ToolImageGenerationSvg(TypedDict, total=False):
    model: str
    reasoning: ToolImageGenerationSvgReasoning | None


class ToolImageGeneration(TypedDict, total=False):
    type: Required[Literal["image_generation"]]
    action: Literal["generate", "edit", "auto"]
    background: Literal["transparent", "opaque", "auto"]
    complexity: Literal["low", "medium", "high"]
    frame_count: int
    frame_duration_ms: int
    input_fidelity: Literal["high", "low"] | None
    input_image_mask: ToolImageGenerationInputImageMask
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
    output_compression: int
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"]
    partial_images: int
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"]
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    svg: ToolImageGenerationSvg


class ToolLocalShell(TypedDict, total=False):
    type: Required[Literal["local_shell"]]


Tool: TypeAlias = (
    BetaFunctionToolParam
    | BetaFileSearchToolParam
    | BetaComputerToolParam
    | BetaComputerUsePreviewToolParam
    | BetaWebSearchToolParam
    | ToolMcp
    | ToolCodeInterpreter
    | ToolProgrammaticToolCalling
    | ToolImageGeneration
    | ToolLocalShell
    | BetaFunctionShellToolParam
    | BetaCustomToolParam
    | BetaToolSearchOutputNamespaceToolParam
    | BetaToolSearchToolParam
    | BetaWebSearchPreviewToolParam
    | BetaApplyPatchToolParam
)


class BetaResponseToolSearchOutputItemParamParam(TypedDict, total=False):
    tools: Required[Iterable[Tool]]
    type: Required[Literal["tool_search_output"]]
    id: str | None
    agent: Agent | None
    call_id: str | None
    """At most 64 characters."""
    execution: Literal["server", "client"]
    status: Literal["in_progress", "completed", "incomplete"] | None
