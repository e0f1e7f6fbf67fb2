"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses


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
    """Tool with which the model calls the tools of an MCP server."""

    server_label: str
    """Label of the server, which its tool calls repeat."""
    type: Literal["mcp"]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Callers of the tool: the model directly, or programs that it writes."""
    allowed_tools: McpAllowedTools | None = None
    """Tools of the server that the model may call."""
    authorization: str | None = None
    """OAuth access token for the server."""
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
    """ID of a connector that OpenAI hosts, instead of `server_url`."""
    defer_loading: bool | None = None
    """Whether the tools are loaded only when a tool search finds them."""
    headers: dict[str, str] | None = None
    """HTTP headers to send to the server."""
    require_approval: McpRequireApproval | None = None
    """Tool calls that require approval. Default `always`."""
    server_description: str | None = None
    """Description of the server, for the model."""
    server_url: str | None = None
    """URL of the server."""
    tunnel_id: str | None = None
    """ID of a tunnel to a server that is not reachable from the internet."""


CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy: TypeAlias = Annotated[
    responses.ContainerNetworkPolicyDisabled | responses.ContainerNetworkPolicyAllowlist,
    Discriminator("type"),
]


class CodeInterpreterContainerCodeInterpreterToolAuto(BaseModel):
    """Container that the API creates for the code."""

    type: Literal["auto"]
    """Type of the object."""
    file_ids: list[str] | None = None
    """IDs of uploaded files to copy into the container."""
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None = None
    """Memory limit of the container."""
    network_policy: CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy | None = None
    """Network access of the container."""


CodeInterpreterContainer: TypeAlias = str | CodeInterpreterContainerCodeInterpreterToolAuto


class CodeInterpreter(BaseModel):
    """Tool with which the model runs Python code."""

    container: CodeInterpreterContainer
    """Container that the code runs in: an existing one by ID, or a new one."""
    type: Literal["code_interpreter"]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Callers of the tool: the model directly, or programs that it writes."""


class ProgrammaticToolCalling(BaseModel):
    """Tool with which the model writes programs that call tools."""

    type: Literal["programmatic_tool_calling"]
    """Type of the object."""


class ImageGenerationInputImageMask(BaseModel):
    """Mask whose transparent areas mark where to edit the image."""

    file_id: str | None = None
    """ID of the mask, if it was uploaded."""
    image_url: str | None = None
    """URL of the mask, or a data URL."""


class ImageGenerationSvgReasoning(BaseModel):
    """How much it reasons."""

    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None = None
    """Effort of the reasoning."""


class ImageGenerationSvg(BaseModel):
    """Model that writes an SVG."""

    model: str | None = None
    """Model ID."""
    reasoning: ImageGenerationSvgReasoning | None = None
    """How much it reasons."""


class ImageGeneration(BaseModel):
    """Tool with which the model generates and edits images."""

    type: Literal["image_generation"]
    """Type of the object."""
    action: Literal["generate", "edit", "auto"] | None = None
    """Whether to generate a new image or to edit one."""
    background: Literal["transparent", "opaque", "auto"] | None = None
    """Background of the image: transparent, opaque or chosen by the model. Default `auto`."""
    complexity: Literal["low", "medium", "high"] | None = None
    """How much the model plans the image before it draws."""
    frame_count: int | None = None
    """Number of frames of a GIF."""
    frame_duration_ms: int | None = None
    """Time between the frames of a GIF, in milliseconds."""
    input_fidelity: Literal["high", "low"] | None = None
    """How closely the result matches the input images, faces in particular."""
    input_image_mask: ImageGenerationInputImageMask | None = None
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
        | None
    ) = None
    """Image model."""
    moderation: Literal["auto", "low"] | None = None
    """Strictness of the content moderation: `low` or `auto`. Default `auto`."""
    output_compression: int | None = None
    """Compression level of JPEG and WebP images, in percent. From 0 to 100, default `100`."""
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | None = None
    """File format of the image. Default `png`."""
    partial_images: int | None = None
    """Number of partial images to stream before the final image. From 0 to 3, default `0`."""
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"] | None = None
    """Quality of the image. Default `auto`."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"] | None = None
    """Size of the image: width and height in pixels. Default `auto`."""
    svg: ImageGenerationSvg | None = None
    """Model and effort that write an SVG."""


class LocalShell(BaseModel):
    """Tool with which the model runs commands on your machine."""

    type: Literal["local_shell"]
    """Type of the object."""


Tool: TypeAlias = Annotated[
    responses.FunctionTool
    | responses.FileSearchTool
    | responses.ComputerTool
    | responses.ComputerUsePreviewTool
    | responses.WebSearchTool
    | Mcp
    | CodeInterpreter
    | ProgrammaticToolCalling
    | ImageGeneration
    | LocalShell
    | responses.FunctionShellTool
    | responses.CustomTool
    | responses.NamespaceTool
    | responses.ToolSearchTool
    | responses.WebSearchPreviewTool
    | responses.ApplyPatchTool,
    Discriminator("type"),
]
