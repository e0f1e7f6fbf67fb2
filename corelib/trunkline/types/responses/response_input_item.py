"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses


class Message(BaseModel):
    """A message for the model."""

    content: responses.ResponseInputMessageContentList
    """The parts of the message."""
    role: Literal["user", "system", "developer"]
    """Whose message it is."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """How far it has come."""
    type: Literal["message"] | None = None
    """Which kind this is."""


class ComputerCallOutputAcknowledgedSafetyCheck(BaseModel):
    """A risk that somebody has looked at."""

    id: str
    """Identifies this object."""
    code: str | None = None
    """The kind of risk."""
    message: str | None = None
    """The risk, in words."""


class ComputerCallOutput(BaseModel):
    """What the screen shows after the model's steps."""

    call_id: str
    """The id that a call and its output share. At most 64 characters."""
    output: responses.ResponseComputerToolCallOutputScreenshot
    """A picture of the screen."""
    type: Literal["computer_call_output"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
    acknowledged_safety_checks: list[ComputerCallOutputAcknowledgedSafetyCheck] | None = None
    """The safety checks that somebody has accepted."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """How far it has come."""


class FunctionCallOutputCallerDirect(BaseModel):
    """The model itself made the call."""

    type: Literal["direct"]
    """Which kind this is."""


class FunctionCallOutputCallerProgram(BaseModel):
    """A program that the model wrote made the call."""

    caller_id: str
    """The call id of the program. At most 64 characters."""
    type: Literal["program"]
    """Which kind this is."""


FunctionCallOutputCaller: TypeAlias = (
    FunctionCallOutputCallerDirect | FunctionCallOutputCallerProgram
)


class FunctionCallOutput(BaseModel):
    """What a function gave."""

    call_id: str
    """The id that a call and its output share. At most 64 characters."""
    output: str | responses.ResponseFunctionCallOutputItemList
    """What the function gave: a text, or parts."""
    type: Literal["function_call_output"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
    caller: FunctionCallOutputCaller | None = None
    """Whether the model made the call itself, or a program that it wrote."""
    name: str | None = None
    """The function. At most 128 characters."""
    namespace: str | None = None
    """The namespace that the tool belongs to. At most 64 characters."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """How far it has come."""


class ToolSearchCall(BaseModel):
    """The model's search for tools."""

    arguments: object
    """What is searched for."""
    type: Literal["tool_search_call"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
    call_id: str | None = None
    """The id that a call and its output share. At most 64 characters."""
    execution: Literal["server", "client"] | None = None
    """Whether the API searches for tools, or your program."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """How far it has come."""


class AdditionalTools(BaseModel):
    """Tools that join the others on the way."""

    role: Literal["developer"]
    """Who adds the tools."""
    tools: list[responses.Tool]
    """What the model may call."""
    type: Literal["additional_tools"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""


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


class ShellCallCallerDirect(BaseModel):
    """The model itself made the call."""

    type: Literal["direct"]
    """Which kind this is."""


class ShellCallCallerProgram(BaseModel):
    """A program that the model wrote made the call."""

    caller_id: str
    """The call id of the program. At most 64 characters."""
    type: Literal["program"]
    """Which kind this is."""


ShellCallCaller: TypeAlias = ShellCallCallerDirect | ShellCallCallerProgram


class ShellCallAction(BaseModel):
    """Shell commands and their limits."""

    commands: list[str]
    """The commands to run."""
    max_output_length: int | None = None
    """At most so many characters of output."""
    timeout_ms: int | None = None
    """At most so long, in milliseconds."""


ShellCallEnvironment: TypeAlias = responses.LocalEnvironment | responses.ContainerReference


class ShellCall(BaseModel):
    """Shell commands that the model wants to run."""

    action: ShellCallAction
    """The commands."""
    call_id: str
    """The id that a call and its output share. At most 64 characters."""
    type: Literal["shell_call"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
    caller: ShellCallCaller | None = None
    """Whether the model made the call itself, or a program that it wrote."""
    environment: ShellCallEnvironment | None = None
    """Where the commands run."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """How far it has come."""


class ShellCallOutputCallerDirect(BaseModel):
    """The model itself made the call."""

    type: Literal["direct"]
    """Which kind this is."""


class ShellCallOutputCallerProgram(BaseModel):
    """A program that the model wrote made the call."""

    caller_id: str
    """The call id of the program. At most 64 characters."""
    type: Literal["program"]
    """Which kind this is."""


ShellCallOutputCaller: TypeAlias = ShellCallOutputCallerDirect | ShellCallOutputCallerProgram


class ShellCallOutput(BaseModel):
    """What shell commands gave."""

    call_id: str
    """The id that a call and its output share. At most 64 characters."""
    output: list[responses.ResponseFunctionShellCallOutputContent]
    """What each command gave."""
    type: Literal["shell_call_output"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
    caller: ShellCallOutputCaller | None = None
    """Whether the model made the call itself, or a program that it wrote."""
    max_output_length: int | None = None
    """At most so many characters of output."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """How far it has come."""


class ApplyPatchCallCallerDirect(BaseModel):
    """The model itself made the call."""

    type: Literal["direct"]
    """Which kind this is."""


class ApplyPatchCallCallerProgram(BaseModel):
    """A program that the model wrote made the call."""

    caller_id: str
    """The call id of the program. At most 64 characters."""
    type: Literal["program"]
    """Which kind this is."""


ApplyPatchCallCaller: TypeAlias = ApplyPatchCallCallerDirect | ApplyPatchCallCallerProgram


class ApplyPatchCallOperationCreateFile(BaseModel):
    """A file to make."""

    diff: str
    """The file's content, as a V4A diff. At most 10485760 characters."""
    path: str
    """The file to make."""
    type: Literal["create_file"]
    """Which kind this is."""


class ApplyPatchCallOperationDeleteFile(BaseModel):
    """A file to delete."""

    path: str
    """The file to delete."""
    type: Literal["delete_file"]
    """Which kind this is."""


class ApplyPatchCallOperationUpdateFile(BaseModel):
    """A file to change."""

    diff: str
    """The change, as a V4A diff. At most 10485760 characters."""
    path: str
    """The file to change."""
    type: Literal["update_file"]
    """Which kind this is."""


ApplyPatchCallOperation: TypeAlias = Annotated[
    ApplyPatchCallOperationCreateFile
    | ApplyPatchCallOperationDeleteFile
    | ApplyPatchCallOperationUpdateFile,
    Discriminator("type"),
]


class ApplyPatchCall(BaseModel):
    """A change to a file that the model asks for."""

    call_id: str
    """The id that a call and its output share. At most 64 characters."""
    operation: ApplyPatchCallOperation
    """The file, and what to do with it."""
    status: Literal["in_progress", "completed"]
    """How far it has come."""
    type: Literal["apply_patch_call"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
    caller: ApplyPatchCallCaller | None = None
    """Whether the model made the call itself, or a program that it wrote."""


class ApplyPatchCallOutputCallerDirect(BaseModel):
    """The model itself made the call."""

    type: Literal["direct"]
    """Which kind this is."""


class ApplyPatchCallOutputCallerProgram(BaseModel):
    """A program that the model wrote made the call."""

    caller_id: str
    """The call id of the program. At most 64 characters."""
    type: Literal["program"]
    """Which kind this is."""


ApplyPatchCallOutputCaller: TypeAlias = (
    ApplyPatchCallOutputCallerDirect | ApplyPatchCallOutputCallerProgram
)


class ApplyPatchCallOutput(BaseModel):
    """What became of a change to a file."""

    call_id: str
    """The id that a call and its output share. At most 64 characters."""
    status: Literal["completed", "failed"]
    """Whether the change was made."""
    type: Literal["apply_patch_call_output"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
    caller: ApplyPatchCallOutputCaller | None = None
    """Whether the model made the call itself, or a program that it wrote."""
    output: str | None = None
    """What the program that applied it says. At most 10485760 characters."""


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

    approval_request_id: str
    """The id of the request that this answers."""
    approve: bool
    """Whether the call is allowed."""
    type: Literal["mcp_approval_response"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
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


class CompactionTrigger(BaseModel):
    """Has the conversation shortened here."""

    type: Literal["compaction_trigger"]
    """Which kind this is."""


class ItemReference(BaseModel):
    """An item that the API knows, by its id."""

    id: str
    """The item's id."""
    type: Literal["item_reference"] | None = None
    """Which kind this is."""


class Program(BaseModel):
    """A program that the model wrote, to call tools with."""

    id: str
    """Identifies this object."""
    call_id: str
    """The id that a call and its output share. At most 64 characters."""
    code: str
    """The program's source. At most 10485760 characters."""
    fingerprint: str
    """Lets the API go on with the program; send it back as it is. At most 10485760 characters."""
    type: Literal["program"]
    """Which kind this is."""


class ProgramOutput(BaseModel):
    """What a program of the model gave."""

    id: str
    """Identifies this object."""
    call_id: str
    """The id that a call and its output share. At most 64 characters."""
    result: str
    """What the program gave, as text. At most 10485760 characters."""
    status: Literal["completed", "incomplete"]
    """How far it has come."""
    type: Literal["program_output"]
    """Which kind this is."""


ResponseInputItem: TypeAlias = Annotated[
    responses.EasyInputMessage
    | Message
    | responses.ResponseOutputMessage
    | responses.ResponseFileSearchToolCall
    | responses.ResponseComputerToolCall
    | ComputerCallOutput
    | responses.ResponseFunctionWebSearch
    | responses.ResponseFunctionToolCall
    | FunctionCallOutput
    | ToolSearchCall
    | responses.ResponseToolSearchOutputItemParam
    | AdditionalTools
    | responses.ResponseReasoningItem
    | responses.ResponseCompactionItemParam
    | ImageGenerationCall
    | responses.ResponseCodeInterpreterToolCall
    | LocalShellCall
    | LocalShellCallOutput
    | ShellCall
    | ShellCallOutput
    | ApplyPatchCall
    | ApplyPatchCallOutput
    | McpListTools
    | McpApprovalRequest
    | McpApprovalResponse
    | McpCall
    | responses.ResponseCustomToolCallOutput
    | responses.ResponseCustomToolCall
    | CompactionTrigger
    | ItemReference
    | Program
    | ProgramOutput,
    Discriminator("type"),
]
