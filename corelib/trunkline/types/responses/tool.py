"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses


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
    """Lets the model call the tools of an MCP server."""

    server_label: str
    """A name for the server, repeated in its calls."""
    type: Literal["mcp"]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Who may call it: the model, programs that the model writes."""
    allowed_tools: McpAllowedTools | None = None
    """Which of the server's tools may be called."""
    authorization: str | None = None
    """An OAuth access token for the server."""
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
    """A service that OpenAI connects to, instead of a server of your choice."""
    defer_loading: bool | None = None
    """Whether the model gets it only once a tool search has found it."""
    headers: dict[str, str] | None = None
    """Headers that requests to the server get."""
    require_approval: McpRequireApproval | None = None
    """Which calls need your approval. Default `always`."""
    server_description: str | None = None
    """What the server is for, told to the model."""
    server_url: str | None = None
    """The server's address."""
    tunnel_id: str | None = None
    """A tunnel to a server that the internet does not reach, by its id."""


CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy: TypeAlias = Annotated[
    responses.ContainerNetworkPolicyDisabled | responses.ContainerNetworkPolicyAllowlist,
    Discriminator("type"),
]


class CodeInterpreterContainerCodeInterpreterToolAuto(BaseModel):
    """A container that the API makes for the code."""

    type: Literal["auto"]
    """Which kind this is."""
    file_ids: list[str] | None = None
    """Ids of uploaded files."""
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None = None
    """How much memory the container has."""
    network_policy: CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy | None = None
    """What the container may reach."""


CodeInterpreterContainer: TypeAlias = str | CodeInterpreterContainerCodeInterpreterToolAuto


class CodeInterpreter(BaseModel):
    """Lets the model run Python code."""

    container: CodeInterpreterContainer
    """Where the code runs: a container by its id, or a new one."""
    type: Literal["code_interpreter"]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Who may call it: the model, programs that the model writes."""


class ProgrammaticToolCalling(BaseModel):
    """Lets the model write programs that call tools."""

    type: Literal["programmatic_tool_calling"]
    """Which kind this is."""


class ImageGenerationInputImageMask(BaseModel):
    """A picture that is transparent where the first one is to change."""

    file_id: str | None = None
    """The mask's id, if it was uploaded."""
    image_url: str | None = None
    """Where the picture is: a web address, or a data URL."""


class ImageGeneration(BaseModel):
    """Lets the model have pictures made."""

    type: Literal["image_generation"]
    """Which kind this is."""
    action: Literal["generate", "edit", "auto"] | None = None
    """Whether to make a new picture or to change one."""
    background: Literal["transparent", "opaque", "auto"] | None = None
    """Whether the picture's backdrop is transparent. Default `auto`."""
    input_fidelity: Literal["high", "low"] | None = None
    """How closely the result keeps to the pictures given."""
    input_image_mask: ImageGenerationInputImageMask | None = None
    """Where the picture is to change."""
    model: (
        str
        | Literal[
            "gpt-image-1",
            "gpt-image-1-mini",
            "gpt-image-2",
            "gpt-image-2-2026-04-21",
            "gpt-image-1.5",
            "chatgpt-image-latest",
        ]
        | None
    ) = None
    """The model that makes the picture."""
    moderation: Literal["auto", "low"] | None = None
    """How strictly the picture is moderated. Default `auto`."""
    output_compression: int | None = None
    """How much the picture is compressed, in percent. From 0 to 100, default `100`."""
    output_format: Literal["png", "webp", "jpeg"] | None = None
    """The kind of picture file. Default `png`."""
    partial_images: int | None = None
    """How many unfinished pictures a stream shows. From 0 to 3, default `0`."""
    quality: Literal["low", "medium", "high", "auto"] | None = None
    """How well the picture is made. Default `auto`."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"] | None = None
    """Width and height in pixels. Default `auto`."""


class LocalShell(BaseModel):
    """Lets the model run commands on your machine."""

    type: Literal["local_shell"]
    """Which kind this is."""


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
