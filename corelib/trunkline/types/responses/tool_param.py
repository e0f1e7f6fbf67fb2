"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

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
from trunkline.types.responses.namespace_tool_param import NamespaceToolParam
from trunkline.types.responses.tool_search_tool_param import ToolSearchToolParam
from trunkline.types.responses.web_search_preview_tool_param import WebSearchPreviewToolParam
from trunkline.types.responses.web_search_tool_param import WebSearchToolParam
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
    """Tool with which the model calls the tools of an MCP server."""

    server_label: Required[str]
    """Label of the server, which its tool calls repeat."""
    type: Required[Literal["mcp"]]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Callers of the tool: the model directly, or programs that it writes."""
    allowed_tools: McpAllowedTools | None
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
    require_approval: McpRequireApproval | None
    """Tool calls that require approval. Default `always`."""
    server_description: str
    """Description of the server, for the model."""
    server_url: str
    """URL of the server."""
    tunnel_id: str
    """ID of a tunnel to a server that is not reachable from the internet."""


CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy: TypeAlias = (
    ContainerNetworkPolicyDisabledParam | ContainerNetworkPolicyAllowlistParam
)


class CodeInterpreterContainerCodeInterpreterToolAuto(TypedDict, total=False):
    """Container that the API creates for the code."""

    type: Required[Literal["auto"]]
    """Type of the object."""
    file_ids: SequenceNotStr[str]
    """IDs of uploaded files to copy into the container."""
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None
    """Memory limit of the container."""
    network_policy: CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy
    """Network access of the container."""


CodeInterpreterContainer: TypeAlias = str | CodeInterpreterContainerCodeInterpreterToolAuto


class CodeInterpreter(TypedDict, total=False):
    """Tool with which the model runs Python code."""

    container: Required[CodeInterpreterContainer]
    """Container that the code runs in: an existing one by ID, or a new one."""
    type: Required[Literal["code_interpreter"]]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Callers of the tool: the model directly, or programs that it writes."""


class ProgrammaticToolCalling(TypedDict, total=False):
    """Tool with which the model writes programs that call tools."""

    type: Required[Literal["programmatic_tool_calling"]]
    """Type of the object."""


class ImageGenerationInputImageMask(TypedDict, total=False):
    """Mask whose transparent areas mark where to edit the image."""

    file_id: str
    """ID of the mask, if it was uploaded."""
    image_url: str
    """URL of the mask, or a data URL."""


class ImageGenerationSvgReasoning(TypedDict, total=False):
    """How much it reasons."""

    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]
    """Effort of the reasoning."""


class ImageGenerationSvg(TypedDict, total=False):
    """Model that writes an SVG."""

    model: str
    """Model ID."""
    reasoning: ImageGenerationSvgReasoning | None
    """How much it reasons."""


class ImageGeneration(TypedDict, total=False):
    """Tool with which the model generates and edits images."""

    type: Required[Literal["image_generation"]]
    """Type of the object."""
    action: Literal["generate", "edit", "auto"]
    """Whether to generate a new image or to edit one."""
    background: Literal["transparent", "opaque", "auto"]
    """Background of the image: transparent, opaque or chosen by the model. Default `auto`."""
    complexity: Literal["low", "medium", "high"]
    """How much the model plans the image before it draws."""
    frame_count: int
    """Number of frames of a GIF."""
    frame_duration_ms: int
    """Time between the frames of a GIF, in milliseconds."""
    input_fidelity: Literal["high", "low"] | None
    """How closely the result matches the input images, faces in particular."""
    input_image_mask: ImageGenerationInputImageMask
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
    """Strictness of the content moderation: `low` or `auto`. Default `auto`."""
    output_compression: int
    """Compression level of JPEG and WebP images, in percent. From 0 to 100, default `100`."""
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"]
    """File format of the image. Default `png`."""
    partial_images: int
    """Number of partial images to stream before the final image. From 0 to 3, default `0`."""
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"]
    """Quality of the image. Default `auto`."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    """Size of the image: width and height in pixels. Default `auto`."""
    svg: ImageGenerationSvg
    """Model and effort that write an SVG."""


class LocalShell(TypedDict, total=False):
    """Tool with which the model runs commands on your machine."""

    type: Required[Literal["local_shell"]]
    """Type of the object."""


ToolParam: TypeAlias = (
    FunctionToolParam
    | FileSearchToolParam
    | ComputerToolParam
    | ComputerUsePreviewToolParam
    | WebSearchToolParam
    | Mcp
    | CodeInterpreter
    | ProgrammaticToolCalling
    | ImageGeneration
    | LocalShell
    | FunctionShellToolParam
    | CustomToolParam
    | NamespaceToolParam
    | ToolSearchToolParam
    | WebSearchPreviewToolParam
    | ApplyPatchToolParam
)
