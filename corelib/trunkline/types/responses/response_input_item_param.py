"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.container_reference_param import ContainerReferenceParam
from trunkline.types.responses.easy_input_message_param import EasyInputMessageParam
from trunkline.types.responses.local_environment_param import LocalEnvironmentParam
from trunkline.types.responses.mcp_tool_call_error_param import McpToolCallErrorParam
from trunkline.types.responses.response_code_interpreter_tool_call_param import (
    ResponseCodeInterpreterToolCallParam,
)
from trunkline.types.responses.response_compaction_item_param_param import (
    ResponseCompactionItemParamParam,
)
from trunkline.types.responses.response_computer_tool_call_output_screenshot_param import (
    ResponseComputerToolCallOutputScreenshotParam,
)
from trunkline.types.responses.response_computer_tool_call_param import (
    ResponseComputerToolCallParam,
)
from trunkline.types.responses.response_custom_tool_call_output_param import (
    ResponseCustomToolCallOutputParam,
)
from trunkline.types.responses.response_custom_tool_call_param import ResponseCustomToolCallParam
from trunkline.types.responses.response_file_search_tool_call_param import (
    ResponseFileSearchToolCallParam,
)
from trunkline.types.responses.response_function_call_output_item_list_param import (
    ResponseFunctionCallOutputItemListParam,
)
from trunkline.types.responses.response_function_shell_call_output_content_param import (
    ResponseFunctionShellCallOutputContentParam,
)
from trunkline.types.responses.response_function_tool_call_param import (
    ResponseFunctionToolCallParam,
)
from trunkline.types.responses.response_function_web_search_param import (
    ResponseFunctionWebSearchParam,
)
from trunkline.types.responses.response_input_message_content_list_param import (
    ResponseInputMessageContentListParam,
)
from trunkline.types.responses.response_output_message_param import ResponseOutputMessageParam
from trunkline.types.responses.response_reasoning_item_param import ResponseReasoningItemParam
from trunkline.types.responses.response_tool_search_output_item_param_param import (
    ResponseToolSearchOutputItemParamParam,
)
from trunkline.types.responses.tool_param import ToolParam
from trunkline.types.sequence_not_str import SequenceNotStr


class Message(TypedDict, total=False):
    """A message for the model."""

    content: Required[ResponseInputMessageContentListParam]
    """The parts of the message."""
    role: Required[Literal["user", "system", "developer"]]
    """Whose message it is."""
    status: Literal["in_progress", "completed", "incomplete"]
    """How far it has come."""
    type: Literal["message"]
    """Which kind this is."""


class ComputerCallOutputAcknowledgedSafetyCheck(TypedDict, total=False):
    """A risk that somebody has looked at."""

    id: Required[str]
    """Identifies this object."""
    code: str | None
    """The kind of risk."""
    message: str | None
    """The risk, in words."""


class ComputerCallOutput(TypedDict, total=False):
    """What the screen shows after the model's steps."""

    call_id: Required[str]
    """The id that a call and its output share. At most 64 characters."""
    output: Required[ResponseComputerToolCallOutputScreenshotParam]
    """A picture of the screen."""
    type: Required[Literal["computer_call_output"]]
    """Which kind this is."""
    id: str | None
    """Identifies this object."""
    acknowledged_safety_checks: Iterable[ComputerCallOutputAcknowledgedSafetyCheck] | None
    """The safety checks that somebody has accepted."""
    status: Literal["in_progress", "completed", "incomplete"] | None
    """How far it has come."""


class FunctionCallOutputCallerDirect(TypedDict, total=False):
    """The model itself made the call."""

    type: Required[Literal["direct"]]
    """Which kind this is."""


class FunctionCallOutputCallerProgram(TypedDict, total=False):
    """A program that the model wrote made the call."""

    caller_id: Required[str]
    """The call id of the program. At most 64 characters."""
    type: Required[Literal["program"]]
    """Which kind this is."""


FunctionCallOutputCaller: TypeAlias = (
    FunctionCallOutputCallerDirect | FunctionCallOutputCallerProgram
)


class FunctionCallOutput(TypedDict, total=False):
    """What a function gave."""

    call_id: Required[str]
    """The id that a call and its output share. At most 64 characters."""
    output: Required[str | ResponseFunctionCallOutputItemListParam]
    """What the function gave: a text, or parts."""
    type: Required[Literal["function_call_output"]]
    """Which kind this is."""
    id: str | None
    """Identifies this object."""
    caller: FunctionCallOutputCaller | None
    """Whether the model made the call itself, or a program that it wrote."""
    name: str | None
    """The function. At most 128 characters."""
    namespace: str | None
    """The namespace that the tool belongs to. At most 64 characters."""
    status: Literal["in_progress", "completed", "incomplete"] | None
    """How far it has come."""


class ToolSearchCall(TypedDict, total=False):
    """The model's search for tools."""

    arguments: Required[object]
    """What is searched for."""
    type: Required[Literal["tool_search_call"]]
    """Which kind this is."""
    id: str | None
    """Identifies this object."""
    call_id: str | None
    """The id that a call and its output share. At most 64 characters."""
    execution: Literal["server", "client"]
    """Whether the API searches for tools, or your program."""
    status: Literal["in_progress", "completed", "incomplete"] | None
    """How far it has come."""


class AdditionalTools(TypedDict, total=False):
    """Tools that join the others on the way."""

    role: Required[Literal["developer"]]
    """Who adds the tools."""
    tools: Required[Iterable[ToolParam]]
    """What the model may call."""
    type: Required[Literal["additional_tools"]]
    """Which kind this is."""
    id: str | None
    """Identifies this object."""


class ImageGenerationCall(TypedDict, total=False):
    """A picture that the model had made."""

    id: Required[str]
    """Identifies this object."""
    result: Required[str | None]
    """The picture, base64 encoded; `None` until it is ready."""
    status: Required[Literal["in_progress", "completed", "generating", "failed"]]
    """How far it has come."""
    type: Required[Literal["image_generation_call"]]
    """Which kind this is."""


class LocalShellCallAction(TypedDict, total=False):
    """A command, and how to run it."""

    command: Required[SequenceNotStr[str]]
    """The program and its arguments."""
    env: Required[dict[str, str]]
    """The environment variables."""
    type: Required[Literal["exec"]]
    """Which kind this is."""
    timeout_ms: int | None
    """At most so long, in milliseconds."""
    user: str | None
    """The account to run it under."""
    working_directory: str | None
    """The folder in which the command runs."""


class LocalShellCall(TypedDict, total=False):
    """A command that the model wants to run on your machine."""

    id: Required[str]
    """Identifies this object."""
    action: Required[LocalShellCallAction]
    """The command."""
    call_id: Required[str]
    """The id that a call and its output share."""
    status: Required[Literal["in_progress", "completed", "incomplete"]]
    """How far it has come."""
    type: Required[Literal["local_shell_call"]]
    """Which kind this is."""


class LocalShellCallOutput(TypedDict, total=False):
    """What a command on your machine gave."""

    id: Required[str]
    """Identifies this object."""
    output: Required[str]
    """The output, as JSON text."""
    type: Required[Literal["local_shell_call_output"]]
    """Which kind this is."""
    status: Literal["in_progress", "completed", "incomplete"] | None
    """How far it has come."""


class ShellCallCallerDirect(TypedDict, total=False):
    """The model itself made the call."""

    type: Required[Literal["direct"]]
    """Which kind this is."""


class ShellCallCallerProgram(TypedDict, total=False):
    """A program that the model wrote made the call."""

    caller_id: Required[str]
    """The call id of the program. At most 64 characters."""
    type: Required[Literal["program"]]
    """Which kind this is."""


ShellCallCaller: TypeAlias = ShellCallCallerDirect | ShellCallCallerProgram


class ShellCallAction(TypedDict, total=False):
    """Shell commands and their limits."""

    commands: Required[SequenceNotStr[str]]
    """The commands to run."""
    max_output_length: int | None
    """At most so many characters of output."""
    timeout_ms: int | None
    """At most so long, in milliseconds."""


ShellCallEnvironment: TypeAlias = LocalEnvironmentParam | ContainerReferenceParam


class ShellCall(TypedDict, total=False):
    """Shell commands that the model wants to run."""

    action: Required[ShellCallAction]
    """The commands."""
    call_id: Required[str]
    """The id that a call and its output share. At most 64 characters."""
    type: Required[Literal["shell_call"]]
    """Which kind this is."""
    id: str | None
    """Identifies this object."""
    caller: ShellCallCaller | None
    """Whether the model made the call itself, or a program that it wrote."""
    environment: ShellCallEnvironment | None
    """Where the commands run."""
    status: Literal["in_progress", "completed", "incomplete"] | None
    """How far it has come."""


class ShellCallOutputCallerDirect(TypedDict, total=False):
    """The model itself made the call."""

    type: Required[Literal["direct"]]
    """Which kind this is."""


class ShellCallOutputCallerProgram(TypedDict, total=False):
    """A program that the model wrote made the call."""

    caller_id: Required[str]
    """The call id of the program. At most 64 characters."""
    type: Required[Literal["program"]]
    """Which kind this is."""


ShellCallOutputCaller: TypeAlias = ShellCallOutputCallerDirect | ShellCallOutputCallerProgram


class ShellCallOutput(TypedDict, total=False):
    """What shell commands gave."""

    call_id: Required[str]
    """The id that a call and its output share. At most 64 characters."""
    output: Required[Iterable[ResponseFunctionShellCallOutputContentParam]]
    """What each command gave."""
    type: Required[Literal["shell_call_output"]]
    """Which kind this is."""
    id: str | None
    """Identifies this object."""
    caller: ShellCallOutputCaller | None
    """Whether the model made the call itself, or a program that it wrote."""
    max_output_length: int | None
    """At most so many characters of output."""
    status: Literal["in_progress", "completed", "incomplete"] | None
    """How far it has come."""


class ApplyPatchCallCallerDirect(TypedDict, total=False):
    """The model itself made the call."""

    type: Required[Literal["direct"]]
    """Which kind this is."""


class ApplyPatchCallCallerProgram(TypedDict, total=False):
    """A program that the model wrote made the call."""

    caller_id: Required[str]
    """The call id of the program. At most 64 characters."""
    type: Required[Literal["program"]]
    """Which kind this is."""


ApplyPatchCallCaller: TypeAlias = ApplyPatchCallCallerDirect | ApplyPatchCallCallerProgram


class ApplyPatchCallOperationCreateFile(TypedDict, total=False):
    """A file to make."""

    diff: Required[str]
    """The file's content, as a V4A diff. At most 10485760 characters."""
    path: Required[str]
    """The file to make."""
    type: Required[Literal["create_file"]]
    """Which kind this is."""


class ApplyPatchCallOperationDeleteFile(TypedDict, total=False):
    """A file to delete."""

    path: Required[str]
    """The file to delete."""
    type: Required[Literal["delete_file"]]
    """Which kind this is."""


class ApplyPatchCallOperationUpdateFile(TypedDict, total=False):
    """A file to change."""

    diff: Required[str]
    """The change, as a V4A diff. At most 10485760 characters."""
    path: Required[str]
    """The file to change."""
    type: Required[Literal["update_file"]]
    """Which kind this is."""


ApplyPatchCallOperation: TypeAlias = (
    ApplyPatchCallOperationCreateFile
    | ApplyPatchCallOperationDeleteFile
    | ApplyPatchCallOperationUpdateFile
)


class ApplyPatchCall(TypedDict, total=False):
    """A change to a file that the model asks for."""

    call_id: Required[str]
    """The id that a call and its output share. At most 64 characters."""
    operation: Required[ApplyPatchCallOperation]
    """The file, and what to do with it."""
    status: Required[Literal["in_progress", "completed"]]
    """How far it has come."""
    type: Required[Literal["apply_patch_call"]]
    """Which kind this is."""
    id: str | None
    """Identifies this object."""
    caller: ApplyPatchCallCaller | None
    """Whether the model made the call itself, or a program that it wrote."""


class ApplyPatchCallOutputCallerDirect(TypedDict, total=False):
    """The model itself made the call."""

    type: Required[Literal["direct"]]
    """Which kind this is."""


class ApplyPatchCallOutputCallerProgram(TypedDict, total=False):
    """A program that the model wrote made the call."""

    caller_id: Required[str]
    """The call id of the program. At most 64 characters."""
    type: Required[Literal["program"]]
    """Which kind this is."""


ApplyPatchCallOutputCaller: TypeAlias = (
    ApplyPatchCallOutputCallerDirect | ApplyPatchCallOutputCallerProgram
)


class ApplyPatchCallOutput(TypedDict, total=False):
    """What became of a change to a file."""

    call_id: Required[str]
    """The id that a call and its output share. At most 64 characters."""
    status: Required[Literal["completed", "failed"]]
    """Whether the change was made."""
    type: Required[Literal["apply_patch_call_output"]]
    """Which kind this is."""
    id: str | None
    """Identifies this object."""
    caller: ApplyPatchCallOutputCaller | None
    """Whether the model made the call itself, or a program that it wrote."""
    output: str | None
    """What the program that applied it says. At most 10485760 characters."""


class McpListToolsTool(TypedDict, total=False):
    """A tool of an MCP server."""

    input_schema: Required[object]
    """A JSON Schema of the arguments."""
    name: Required[str]
    """The tool's name."""
    annotations: object | None
    """What else the server says about the tool."""
    description: str | None
    """What it is for."""


class McpListTools(TypedDict, total=False):
    """The tools that an MCP server offers."""

    id: Required[str]
    """Identifies this object."""
    server_label: Required[str]
    """The MCP server, by the name that the tool gives it."""
    tools: Required[Iterable[McpListToolsTool]]
    """The server's tools."""
    type: Required[Literal["mcp_list_tools"]]
    """Which kind this is."""
    error: str | None
    """Why the tools could not be listed, if so."""


class McpApprovalRequest(TypedDict, total=False):
    """Asks whether a tool of an MCP server may be called."""

    id: Required[str]
    """Identifies this request; the approval repeats it."""
    arguments: Required[str]
    """The arguments as JSON text, possibly invalid."""
    name: Required[str]
    """The tool that is to be called."""
    server_label: Required[str]
    """The MCP server, by the name that the tool gives it."""
    type: Required[Literal["mcp_approval_request"]]
    """Which kind this is."""


class McpApprovalResponse(TypedDict, total=False):
    """Says whether a tool of an MCP server may be called."""

    approval_request_id: Required[str]
    """The id of the request that this answers."""
    approve: Required[bool]
    """Whether the call is allowed."""
    type: Required[Literal["mcp_approval_response"]]
    """Which kind this is."""
    id: str | None
    """Identifies this object."""
    reason: str | None
    """Why it was decided so."""


class McpCall(TypedDict, total=False):
    """A call of a tool of an MCP server, and what it gave."""

    id: Required[str]
    """Identifies this object."""
    arguments: Required[str]
    """The arguments as JSON text, possibly invalid."""
    name: Required[str]
    """The tool that is called."""
    server_label: Required[str]
    """The MCP server, by the name that the tool gives it."""
    type: Required[Literal["mcp_call"]]
    """Which kind this is."""
    approval_request_id: str | None
    """The id of the request for approval, if there was one."""
    error: McpToolCallErrorParam | None
    """What went wrong, if anything did."""
    output: str | None
    """What the tool gave."""
    status: Literal["in_progress", "completed", "incomplete", "calling", "failed"]
    """How far it has come."""


class CompactionTrigger(TypedDict, total=False):
    """Has the conversation shortened here."""

    type: Required[Literal["compaction_trigger"]]
    """Which kind this is."""


class ItemReference(TypedDict, total=False):
    """An item that the API knows, by its id."""

    id: Required[str]
    """The item's id."""
    type: Literal["item_reference"] | None
    """Which kind this is."""


class Program(TypedDict, total=False):
    """A program that the model wrote, to call tools with."""

    id: Required[str]
    """Identifies this object."""
    call_id: Required[str]
    """The id that a call and its output share. At most 64 characters."""
    code: Required[str]
    """The program's source. At most 10485760 characters."""
    fingerprint: Required[str]
    """Lets the API go on with the program; send it back as it is. At most 10485760 characters."""
    type: Required[Literal["program"]]
    """Which kind this is."""


class ProgramOutput(TypedDict, total=False):
    """What a program of the model gave."""

    id: Required[str]
    """Identifies this object."""
    call_id: Required[str]
    """The id that a call and its output share. At most 64 characters."""
    result: Required[str]
    """What the program gave, as text. At most 10485760 characters."""
    status: Required[Literal["completed", "incomplete"]]
    """How far it has come."""
    type: Required[Literal["program_output"]]
    """Which kind this is."""


ResponseInputItemParam: TypeAlias = (
    EasyInputMessageParam
    | Message
    | ResponseOutputMessageParam
    | ResponseFileSearchToolCallParam
    | ResponseComputerToolCallParam
    | ComputerCallOutput
    | ResponseFunctionWebSearchParam
    | ResponseFunctionToolCallParam
    | FunctionCallOutput
    | ToolSearchCall
    | ResponseToolSearchOutputItemParamParam
    | AdditionalTools
    | ResponseReasoningItemParam
    | ResponseCompactionItemParamParam
    | ImageGenerationCall
    | ResponseCodeInterpreterToolCallParam
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
    | ResponseCustomToolCallOutputParam
    | ResponseCustomToolCallParam
    | CompactionTrigger
    | ItemReference
    | Program
    | ProgramOutput
)
