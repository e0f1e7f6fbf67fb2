"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import conversations, responses


class ImageGenerationCall(BaseModel):
    """A picture that the model had made."""

    id: str
    """Identifies this object."""
    result: str | None = None
    """The picture, base64 encoded; `None` until it is ready."""
    status: Literal["in_progress", "completed", "generating", "failed"]
    """How far it has come."""
    type: Literal["image_generation_call"]
    """Which kind this is."""


class AdditionalTools(BaseModel):
    """Tools that join the others on the way."""

    id: str
    """Identifies this object."""
    role: Literal[
        "unknown", "user", "assistant", "system", "critic", "discriminator", "developer", "tool"
    ]
    """Who adds the tools."""
    tools: list[responses.Tool]
    """What the model may call."""
    type: Literal["additional_tools"]
    """Which kind this is."""


class Program(BaseModel):
    """A program that the model wrote, to call tools with."""

    id: str
    """Identifies this object."""
    call_id: str
    """The id that a call and its output share."""
    code: str
    """The program's source."""
    fingerprint: str
    """Lets the API go on with the program; send it back as it is."""
    type: Literal["program"]
    """Which kind this is."""


class ProgramOutput(BaseModel):
    """What a program of the model gave."""

    id: str
    """Identifies this object."""
    call_id: str
    """The id that a call and its output share."""
    result: str
    """What the program gave, as text."""
    status: Literal["completed", "incomplete"]
    """How far it has come."""
    type: Literal["program_output"]
    """Which kind this is."""


class LocalShellCallAction(BaseModel):
    """A command, and how to run it."""

    command: list[str]
    """The program and its arguments."""
    env: dict[str, str]
    """The environment variables."""
    type: Literal["exec"]
    """Which kind this is."""
    timeout_ms: int | None = None
    """At most so long, in milliseconds."""
    user: str | None = None
    """The account to run it under."""
    working_directory: str | None = None
    """The folder in which the command runs."""


class LocalShellCall(BaseModel):
    """A command that the model wants to run on your machine."""

    id: str
    """Identifies this object."""
    action: LocalShellCallAction
    """The command."""
    call_id: str
    """The id that a call and its output share."""
    status: Literal["in_progress", "completed", "incomplete"]
    """How far it has come."""
    type: Literal["local_shell_call"]
    """Which kind this is."""


class LocalShellCallOutput(BaseModel):
    """What a command on your machine gave."""

    id: str
    """Identifies this object."""
    output: str
    """The output, as JSON text."""
    type: Literal["local_shell_call_output"]
    """Which kind this is."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """How far it has come."""


class McpListToolsTool(BaseModel):
    """A tool of an MCP server."""

    input_schema: object
    """A JSON Schema of the arguments."""
    name: str
    """The tool's name."""
    annotations: object | None = None
    """What else the server says about the tool."""
    description: str | None = None
    """What it is for."""


class McpListTools(BaseModel):
    """The tools that an MCP server offers."""

    id: str
    """Identifies this object."""
    server_label: str
    """The MCP server, by the name that the tool gives it."""
    tools: list[McpListToolsTool]
    """The server's tools."""
    type: Literal["mcp_list_tools"]
    """Which kind this is."""
    error: str | None = None
    """Why the tools could not be listed, if so."""


class McpApprovalRequest(BaseModel):
    """Asks whether a tool of an MCP server may be called."""

    id: str
    """Identifies this request; the approval repeats it."""
    arguments: str
    """The arguments as JSON text, possibly invalid."""
    name: str
    """The tool that is to be called."""
    server_label: str
    """The MCP server, by the name that the tool gives it."""
    type: Literal["mcp_approval_request"]
    """Which kind this is."""


class McpApprovalResponse(BaseModel):
    """Says whether a tool of an MCP server may be called."""

    id: str
    """Identifies this object."""
    approval_request_id: str
    """The id of the request that this answers."""
    approve: bool
    """Whether the call is allowed."""
    type: Literal["mcp_approval_response"]
    """Which kind this is."""
    reason: str | None = None
    """Why it was decided so."""


class McpCall(BaseModel):
    """A call of a tool of an MCP server, and what it gave."""

    id: str
    """Identifies this object."""
    arguments: str
    """The arguments as JSON text, possibly invalid."""
    name: str
    """The tool that is called."""
    server_label: str
    """The MCP server, by the name that the tool gives it."""
    type: Literal["mcp_call"]
    """Which kind this is."""
    approval_request_id: str | None = None
    """The id of the request for approval, if there was one."""
    error: responses.McpToolCallError | None = None
    """What went wrong, if anything did."""
    output: str | None = None
    """What the tool gave."""
    status: Literal["in_progress", "completed", "incomplete", "calling", "failed"] | None = None
    """How far it has come."""


ConversationItem: TypeAlias = Annotated[
    conversations.Message
    | responses.ResponseFunctionToolCallItem
    | responses.ResponseFunctionToolCallOutputItem
    | responses.ResponseFileSearchToolCall
    | responses.ResponseFunctionWebSearch
    | ImageGenerationCall
    | responses.ResponseComputerToolCall
    | responses.ResponseComputerToolCallOutputItem
    | responses.ResponseToolSearchCall
    | responses.ResponseToolSearchOutputItem
    | AdditionalTools
    | responses.ResponseReasoningItem
    | Program
    | ProgramOutput
    | responses.ResponseCompactionItem
    | responses.ResponseCodeInterpreterToolCall
    | LocalShellCall
    | LocalShellCallOutput
    | responses.ResponseFunctionShellToolCall
    | responses.ResponseFunctionShellToolCallOutput
    | responses.ResponseApplyPatchToolCall
    | responses.ResponseApplyPatchToolCallOutput
    | McpListTools
    | McpApprovalRequest
    | McpApprovalResponse
    | McpCall
    | responses.ResponseCustomToolCall
    | responses.ResponseCustomToolCallOutput,
    Discriminator("type"),
]
