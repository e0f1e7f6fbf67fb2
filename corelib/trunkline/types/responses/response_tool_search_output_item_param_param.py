"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.apply_patch_tool_param import ApplyPatchToolParam
from trunkline.types.responses.computer_tool_param import ComputerToolParam
from trunkline.types.responses.computer_use_preview_tool_param import ComputerUsePreviewToolParam
from trunkline.types.responses.container_network_policy_allowlist_param import (
    ContainerNetworkPolicyAllowlistParam,
)
from trunkline.types.responses.container_network_policy_disabled_param import (
    ContainerNetworkPolicyDisabledParam,
)
from trunkline.types.responses.custom_tool_param import CustomToolParam
from trunkline.types.responses.file_search_tool_param import FileSearchToolParam
from trunkline.types.responses.function_shell_tool_param import FunctionShellToolParam
from trunkline.types.responses.function_tool_param import FunctionToolParam
from trunkline.types.responses.tool_search_output_namespace_tool_param import (
    ToolSearchOutputNamespaceToolParam,
)
from trunkline.types.responses.tool_search_tool_param import ToolSearchToolParam
from trunkline.types.responses.web_search_preview_tool_param import WebSearchPreviewToolParam
from trunkline.types.responses.web_search_tool_param import WebSearchToolParam
from trunkline.types.sequence_not_str import SequenceNotStr


class ToolMcpAllowedToolsMcpToolFilter(TypedDict, total=False):
    """Tools that the model may use."""

    read_only: bool
    """Whether to match only tools that the server marks as read-only."""
    tool_names: SequenceNotStr[str]
    """Names of the tools to match."""


ToolMcpAllowedTools: TypeAlias = SequenceNotStr[str] | ToolMcpAllowedToolsMcpToolFilter


class ToolMcpRequireApprovalMcpToolApprovalFilterAlways(TypedDict, total=False):
    """Tools that need an approval."""

    read_only: bool
    """Whether to match only tools that the server marks as read-only."""
    tool_names: SequenceNotStr[str]
    """Names of the tools to match."""


class ToolMcpRequireApprovalMcpToolApprovalFilterNever(TypedDict, total=False):
    """Tools that need no approval."""

    read_only: bool
    """Whether to match only tools that the server marks as read-only."""
    tool_names: SequenceNotStr[str]
    """Names of the tools to match."""


class ToolMcpRequireApprovalMcpToolApprovalFilter(TypedDict, total=False):
    """Tools that need an approval, and tools that do not."""

    always: ToolMcpRequireApprovalMcpToolApprovalFilterAlways
    """Tools that need an approval."""
    never: ToolMcpRequireApprovalMcpToolApprovalFilterNever
    """Tools that need no approval."""


ToolMcpRequireApproval: TypeAlias = (
    ToolMcpRequireApprovalMcpToolApprovalFilter | Literal["always", "never"]
)


class ToolMcp(TypedDict, total=False):
    """Tools of an MCP server."""

    server_label: Required[str]
    """Label of the server, which its tool calls repeat."""
    type: Required[Literal["mcp"]]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Callers of the tool: the model directly, or programs that it writes."""
    allowed_tools: ToolMcpAllowedTools | None
    """Tools of the server that the model may call."""
    authorization: str
    """OAuth access token for the server."""
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
    """ID of a connector that OpenAI hosts, instead of `server_url`."""
    defer_loading: bool
    """Whether the tools are loaded only when a tool search finds them."""
    headers: dict[str, str] | None
    """HTTP headers to send to the server."""
    require_approval: ToolMcpRequireApproval | None
    """Tool calls that require approval."""
    server_description: str
    """Description of the server, for the model."""
    server_url: str
    """URL of the server."""
    tunnel_id: str
    """ID of a tunnel to a server that is not reachable from the internet."""


ToolCodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy: TypeAlias = (
    ContainerNetworkPolicyDisabledParam | ContainerNetworkPolicyAllowlistParam
)


class ToolCodeInterpreterContainerCodeInterpreterToolAuto(TypedDict, total=False):
    """Container that is created for the tool."""

    type: Required[Literal["auto"]]
    """Type of the object."""
    file_ids: SequenceNotStr[str]
    """IDs of uploaded files to copy into the container."""
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None
    """Memory limit of the container."""
    network_policy: ToolCodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy
    """Network access of the container."""


ToolCodeInterpreterContainer: TypeAlias = str | ToolCodeInterpreterContainerCodeInterpreterToolAuto


class ToolCodeInterpreter(TypedDict, total=False):
    """Tool that runs Python code."""

    container: Required[ToolCodeInterpreterContainer]
    """Container in which the code runs."""
    type: Required[Literal["code_interpreter"]]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Callers of the tool: the model directly, or programs that it writes."""


class ToolProgrammaticToolCalling(TypedDict, total=False):
    """Tool with which the model writes programs that call tools."""

    type: Required[Literal["programmatic_tool_calling"]]
    """Type of the object."""


class ToolImageGenerationInputImageMask(TypedDict, total=False):
    """Mask that shows where to change the image."""

    file_id: str
    """ID of the file."""
    image_url: str
    """URL of the image, or a data URL."""


class ToolImageGenerationSvgReasoning(TypedDict, total=False):
    """How much it reasons."""

    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]
    """Effort of the reasoning."""


class ToolImageGenerationSvg(TypedDict, total=False):
    """Model that writes an SVG."""

    model: str
    """Model ID."""
    reasoning: ToolImageGenerationSvgReasoning | None
    """How much it reasons."""


class ToolImageGeneration(TypedDict, total=False):
    """Tool that generates images."""

    type: Required[Literal["image_generation"]]
    """Type of the object."""
    action: Literal["generate", "edit", "auto"]
    """Whether to generate a new image or to edit one."""
    background: Literal["transparent", "opaque", "auto"]
    """Background of the image: transparent, opaque or chosen by the model."""
    complexity: Literal["low", "medium", "high"]
    """How much the model plans the image before it draws."""
    frame_count: int
    """Number of frames of a GIF."""
    frame_duration_ms: int
    """Time between the frames of a GIF, in milliseconds."""
    input_fidelity: Literal["high", "low"] | None
    """How closely the result matches the input images, faces in particular."""
    input_image_mask: ToolImageGenerationInputImageMask
    """Mask that marks where to edit the image."""
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
    """Image model."""
    moderation: Literal["auto", "low"]
    """Strictness of the content moderation: `low` or `auto`."""
    output_compression: int
    """Compression level of JPEG and WebP images, in percent."""
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"]
    """File format of the image."""
    partial_images: int
    """Number of partial images to stream before the final image."""
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"]
    """Quality of the image."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    """Size of the image: width and height in pixels."""
    svg: ToolImageGenerationSvg
    """Model and effort that write an SVG."""


class ToolLocalShell(TypedDict, total=False):
    """Shell on the machine of the application."""

    type: Required[Literal["local_shell"]]
    """Type of the object."""


Tool: TypeAlias = (
    FunctionToolParam
    | FileSearchToolParam
    | ComputerToolParam
    | ComputerUsePreviewToolParam
    | WebSearchToolParam
    | ToolMcp
    | ToolCodeInterpreter
    | ToolProgrammaticToolCalling
    | ToolImageGeneration
    | ToolLocalShell
    | FunctionShellToolParam
    | CustomToolParam
    | ToolSearchOutputNamespaceToolParam
    | ToolSearchToolParam
    | WebSearchPreviewToolParam
    | ApplyPatchToolParam
)


class ResponseToolSearchOutputItemParamParam(TypedDict, total=False):
    tools: Required[Iterable[Tool]]
    type: Required[Literal["tool_search_output"]]
    id: str | None
    call_id: str | None
    """At most 64 characters."""
    execution: Literal["server", "client"]
    status: Literal["in_progress", "completed", "incomplete"] | None
