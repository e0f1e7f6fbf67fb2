"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses


class ToolMcpAllowedToolsMcpToolFilter(BaseModel):
    """Tools that the model may use."""

    read_only: bool | None = None
    """Whether to match only tools that the server marks as read-only."""
    tool_names: list[str] | None = None
    """Names of the tools to match."""


ToolMcpAllowedTools: TypeAlias = list[str] | ToolMcpAllowedToolsMcpToolFilter


class ToolMcpRequireApprovalMcpToolApprovalFilterAlways(BaseModel):
    """Tools that need an approval."""

    read_only: bool | None = None
    """Whether to match only tools that the server marks as read-only."""
    tool_names: list[str] | None = None
    """Names of the tools to match."""


class ToolMcpRequireApprovalMcpToolApprovalFilterNever(BaseModel):
    """Tools that need no approval."""

    read_only: bool | None = None
    """Whether to match only tools that the server marks as read-only."""
    tool_names: list[str] | None = None
    """Names of the tools to match."""


class ToolMcpRequireApprovalMcpToolApprovalFilter(BaseModel):
    """Tools that need an approval, and tools that do not."""

    always: ToolMcpRequireApprovalMcpToolApprovalFilterAlways | None = None
    """Tools that need an approval."""
    never: ToolMcpRequireApprovalMcpToolApprovalFilterNever | None = None
    """Tools that need no approval."""


ToolMcpRequireApproval: TypeAlias = (
    ToolMcpRequireApprovalMcpToolApprovalFilter | Literal["always", "never"]
)


class ToolMcp(BaseModel):
    """Tools of an MCP server."""

    server_label: str
    """Label of the server, which its tool calls repeat."""
    type: Literal["mcp"]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Callers of the tool: the model directly, or programs that it writes."""
    allowed_tools: ToolMcpAllowedTools | None = None
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
    require_approval: ToolMcpRequireApproval | None = None
    """Tool calls that require approval."""
    server_description: str | None = None
    """Description of the server, for the model."""
    server_url: str | None = None
    """URL of the server."""
    tunnel_id: str | None = None
    """ID of a tunnel to a server that is not reachable from the internet."""


ToolCodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy: TypeAlias = Annotated[
    responses.ContainerNetworkPolicyDisabled | responses.ContainerNetworkPolicyAllowlist,
    Discriminator("type"),
]


class ToolCodeInterpreterContainerCodeInterpreterToolAuto(BaseModel):
    """Container that is created for the tool."""

    type: Literal["auto"]
    """Type of the object."""
    file_ids: list[str] | None = None
    """IDs of uploaded files to copy into the container."""
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None = None
    """Memory limit of the container."""
    network_policy: ToolCodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy | None = None
    """Network access of the container."""


ToolCodeInterpreterContainer: TypeAlias = str | ToolCodeInterpreterContainerCodeInterpreterToolAuto


class ToolCodeInterpreter(BaseModel):
    """Tool that runs Python code."""

    container: ToolCodeInterpreterContainer
    """Container in which the code runs."""
    type: Literal["code_interpreter"]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Callers of the tool: the model directly, or programs that it writes."""


class ToolProgrammaticToolCalling(BaseModel):
    """Tool with which the model writes programs that call tools."""

    type: Literal["programmatic_tool_calling"]
    """Type of the object."""


class ToolImageGenerationInputImageMask(BaseModel):
    """Mask that shows where to change the image."""

    file_id: str | None = None
    """ID of the file."""
    image_url: str | None = None
    """URL of the image, or a data URL."""


class ToolImageGenerationSvgReasoning(BaseModel):
    """How much it reasons."""

    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None = None
    """Effort of the reasoning."""


class ToolImageGenerationSvg(BaseModel):
    """Model that writes an SVG."""

    model: str | None = None
    """Model ID."""
    reasoning: ToolImageGenerationSvgReasoning | None = None
    """How much it reasons."""


class ToolImageGeneration(BaseModel):
    """Tool that generates images."""

    type: Literal["image_generation"]
    """Type of the object."""
    action: Literal["generate", "edit", "auto"] | None = None
    """Whether to generate a new image or to edit one."""
    background: Literal["transparent", "opaque", "auto"] | None = None
    """Background of the image: transparent, opaque or chosen by the model."""
    complexity: Literal["low", "medium", "high"] | None = None
    """How much the model plans the image before it draws."""
    frame_count: int | None = None
    """Number of frames of a GIF."""
    frame_duration_ms: int | None = None
    """Time between the frames of a GIF, in milliseconds."""
    input_fidelity: Literal["high", "low"] | None = None
    """How closely the result matches the input images, faces in particular."""
    input_image_mask: ToolImageGenerationInputImageMask | None = None
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
    """Strictness of the content moderation: `low` or `auto`."""
    output_compression: int | None = None
    """Compression level of JPEG and WebP images, in percent."""
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | None = None
    """File format of the image."""
    partial_images: int | None = None
    """Number of partial images to stream before the final image."""
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"] | None = None
    """Quality of the image."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"] | None = None
    """Size of the image: width and height in pixels."""
    svg: ToolImageGenerationSvg | None = None
    """Model and effort that write an SVG."""


class ToolLocalShell(BaseModel):
    """Shell on the machine of the application."""

    type: Literal["local_shell"]
    """Type of the object."""


Tool: TypeAlias = Annotated[
    responses.FunctionTool
    | responses.FileSearchTool
    | responses.ComputerTool
    | responses.ComputerUsePreviewTool
    | responses.WebSearchTool
    | ToolMcp
    | ToolCodeInterpreter
    | ToolProgrammaticToolCalling
    | ToolImageGeneration
    | ToolLocalShell
    | responses.FunctionShellTool
    | responses.CustomTool
    | responses.ToolSearchOutputNamespaceTool
    | responses.ToolSearchTool
    | responses.WebSearchPreviewTool
    | responses.ApplyPatchTool,
    Discriminator("type"),
]


class ResponseToolSearchOutputItemParam(BaseModel):
    """Output of a tool search."""

    tools: list[Tool]
    """Tools found, which the model may call from now on."""
    type: Literal["tool_search_output"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    call_id: str | None = None
    """ID that links the call and its output. At most 64 characters."""
    execution: Literal["server", "client"] | None = None
    """Where the tool search runs: `server` or `client`."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """Status of the item."""
