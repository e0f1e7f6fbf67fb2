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
    """Which tools of an MCP server may be called."""

    read_only: bool
    """Whether tools that change nothing are meant."""
    tool_names: SequenceNotStr[str]
    """The names of the tools that are meant."""


McpAllowedTools: TypeAlias = SequenceNotStr[str] | McpAllowedToolsMcpToolFilter


class McpRequireApprovalMcpToolApprovalFilterAlways(TypedDict, total=False):
    """Tools that always need your approval."""

    read_only: bool
    """Whether tools that change nothing are meant."""
    tool_names: SequenceNotStr[str]
    """The names of the tools that are meant."""


class McpRequireApprovalMcpToolApprovalFilterNever(TypedDict, total=False):
    """Tools that never need your approval."""

    read_only: bool
    """Whether tools that change nothing are meant."""
    tool_names: SequenceNotStr[str]
    """The names of the tools that are meant."""


class McpRequireApprovalMcpToolApprovalFilter(TypedDict, total=False):
    """Which calls of an MCP server's tools need your approval."""

    always: McpRequireApprovalMcpToolApprovalFilterAlways
    """Tools that always need it."""
    never: McpRequireApprovalMcpToolApprovalFilterNever
    """Tools that never need it."""


McpRequireApproval: TypeAlias = McpRequireApprovalMcpToolApprovalFilter | Literal["always", "never"]


class Mcp(TypedDict, total=False):
    """Lets the model call the tools of an MCP server."""

    server_label: Required[str]
    """A name for the server, repeated in its calls."""
    type: Required[Literal["mcp"]]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Who may call it: the model, programs that the model writes."""
    allowed_tools: McpAllowedTools | None
    """Which of the server's tools may be called."""
    authorization: str
    """An OAuth access token for the server."""
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
    """A service that OpenAI connects to, instead of a server of your choice."""
    defer_loading: bool
    """Whether the model gets it only once a tool search has found it."""
    headers: dict[str, str] | None
    """Headers that requests to the server get."""
    require_approval: McpRequireApproval | None
    """Which calls need your approval. Default `always`."""
    server_description: str
    """What the server is for, told to the model."""
    server_url: str
    """The server's address."""
    tunnel_id: str
    """A tunnel to a server that the internet does not reach, by its id."""


CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy: TypeAlias = (
    ContainerNetworkPolicyDisabledParam | ContainerNetworkPolicyAllowlistParam
)


class CodeInterpreterContainerCodeInterpreterToolAuto(TypedDict, total=False):
    """A container that the API makes for the code."""

    type: Required[Literal["auto"]]
    """Which kind this is."""
    file_ids: SequenceNotStr[str]
    """Ids of uploaded files."""
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None
    """How much memory the container has."""
    network_policy: CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy
    """What the container may reach."""


CodeInterpreterContainer: TypeAlias = str | CodeInterpreterContainerCodeInterpreterToolAuto


class CodeInterpreter(TypedDict, total=False):
    """Lets the model run Python code."""

    container: Required[CodeInterpreterContainer]
    """Where the code runs: a container by its id, or a new one."""
    type: Required[Literal["code_interpreter"]]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Who may call it: the model, programs that the model writes."""


class ProgrammaticToolCalling(TypedDict, total=False):
    """Lets the model write programs that call tools."""

    type: Required[Literal["programmatic_tool_calling"]]
    """Which kind this is."""


class ImageGenerationInputImageMask(TypedDict, total=False):
    """A picture that is transparent where the first one is to change."""

    file_id: str
    """The mask's id, if it was uploaded."""
    image_url: str
    """Where the picture is: a web address, or a data URL."""


class ImageGeneration(TypedDict, total=False):
    """Lets the model have pictures made."""

    type: Required[Literal["image_generation"]]
    """Which kind this is."""
    action: Literal["generate", "edit", "auto"]
    """Whether to make a new picture or to change one."""
    background: Literal["transparent", "opaque", "auto"]
    """Whether the picture's backdrop is transparent. Default `auto`."""
    input_fidelity: Literal["high", "low"] | None
    """How closely the result keeps to the pictures given."""
    input_image_mask: ImageGenerationInputImageMask
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
    )
    """The model that makes the picture."""
    moderation: Literal["auto", "low"]
    """How strictly the picture is moderated. Default `auto`."""
    output_compression: int
    """How much the picture is compressed, in percent. From 0 to 100, default `100`."""
    output_format: Literal["png", "webp", "jpeg"]
    """The kind of picture file. Default `png`."""
    partial_images: int
    """How many unfinished pictures a stream shows. From 0 to 3, default `0`."""
    quality: Literal["low", "medium", "high", "auto"]
    """How well the picture is made. Default `auto`."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    """Width and height in pixels. Default `auto`."""


class LocalShell(TypedDict, total=False):
    """Lets the model run commands on your machine."""

    type: Required[Literal["local_shell"]]
    """Which kind this is."""


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
