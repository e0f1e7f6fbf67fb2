"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_container_reference_param import BetaContainerReferenceParam
from trunkline.types.beta.beta_easy_input_message_param import BetaEasyInputMessageParam
from trunkline.types.beta.beta_local_environment_param import BetaLocalEnvironmentParam
from trunkline.types.beta.beta_mcp_tool_call_error_param import BetaMcpToolCallErrorParam
from trunkline.types.beta.beta_response_code_interpreter_tool_call_param import (
    BetaResponseCodeInterpreterToolCallParam,
)
from trunkline.types.beta.beta_response_compaction_item_param_param import (
    BetaResponseCompactionItemParamParam,
)
from trunkline.types.beta.beta_response_computer_tool_call_output_screenshot_param import (
    BetaResponseComputerToolCallOutputScreenshotParam,
)
from trunkline.types.beta.beta_response_computer_tool_call_param import (
    BetaResponseComputerToolCallParam,
)
from trunkline.types.beta.beta_response_custom_tool_call_output_param import (
    BetaResponseCustomToolCallOutputParam,
)
from trunkline.types.beta.beta_response_custom_tool_call_param import (
    BetaResponseCustomToolCallParam,
)
from trunkline.types.beta.beta_response_file_search_tool_call_param import (
    BetaResponseFileSearchToolCallParam,
)
from trunkline.types.beta.beta_response_function_call_output_item_list_param import (
    BetaResponseFunctionCallOutputItemListParam,
)
from trunkline.types.beta.beta_response_function_shell_call_output_content_param import (
    BetaResponseFunctionShellCallOutputContentParam,
)
from trunkline.types.beta.beta_response_function_tool_call_param import (
    BetaResponseFunctionToolCallParam,
)
from trunkline.types.beta.beta_response_function_web_search_param import (
    BetaResponseFunctionWebSearchParam,
)
from trunkline.types.beta.beta_response_input_image_content_param import (
    BetaResponseInputImageContentParam,
)
from trunkline.types.beta.beta_response_input_message_content_list_param import (
    BetaResponseInputMessageContentListParam,
)
from trunkline.types.beta.beta_response_input_text_content_param import (
    BetaResponseInputTextContentParam,
)
from trunkline.types.beta.beta_response_output_message_param import BetaResponseOutputMessageParam
from trunkline.types.beta.beta_response_reasoning_item_param import BetaResponseReasoningItemParam
from trunkline.types.beta.beta_response_tool_search_output_item_param_param import (
    BetaResponseToolSearchOutputItemParamParam,
)
from trunkline.types.beta.beta_tool_param import BetaToolParam
from trunkline.types.sequence_not_str import SequenceNotStr


class MessageAgent(TypedDict, total=False):
    agent_name: Required[str]


class Message(TypedDict, total=False):
    content: Required[BetaResponseInputMessageContentListParam]
    role: Required[Literal["user", "system", "developer"]]
    agent: MessageAgent | None
    status: Literal["in_progress", "completed", "incomplete"]
    type: Literal["message"]


class ComputerCallOutputAgent(TypedDict, total=False):
    agent_name: Required[str]


class ComputerCallOutputAcknowledgedSafetyCheck(TypedDict, total=False):
    """A risk that somebody has looked at."""

    id: Required[str]
    """Identifies this object."""
    code: str | None
    """The kind of risk."""
    message: str | None
    """The risk, in words."""


class ComputerCallOutput(TypedDict, total=False):
    call_id: Required[str]
    """At most 64 characters."""
    output: Required[BetaResponseComputerToolCallOutputScreenshotParam]
    type: Required[Literal["computer_call_output"]]
    id: str | None
    acknowledged_safety_checks: Iterable[ComputerCallOutputAcknowledgedSafetyCheck] | None
    agent: ComputerCallOutputAgent | None
    status: Literal["in_progress", "completed", "incomplete"] | None


class FunctionCallOutputAgent(TypedDict, total=False):
    agent_name: Required[str]


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
    call_id: Required[str]
    """At most 64 characters."""
    output: Required[str | BetaResponseFunctionCallOutputItemListParam]
    type: Required[Literal["function_call_output"]]
    id: str | None
    agent: FunctionCallOutputAgent | None
    caller: FunctionCallOutputCaller | None
    name: str | None
    """At most 128 characters."""
    namespace: str | None
    """At most 64 characters."""
    status: Literal["in_progress", "completed", "incomplete"] | None


class AgentMessageAgent(TypedDict, total=False):
    agent_name: Required[str]


class AgentMessageContentEncryptedContent(TypedDict, total=False):
    encrypted_content: Required[str]
    """At most 10485760 characters."""
    type: Required[Literal["encrypted_content"]]


AgentMessageContent: TypeAlias = (
    BetaResponseInputTextContentParam
    | BetaResponseInputImageContentParam
    | AgentMessageContentEncryptedContent
)


class AgentMessage(TypedDict, total=False):
    author: Required[str]
    content: Required[Iterable[AgentMessageContent]]
    recipient: Required[str]
    type: Required[Literal["agent_message"]]
    id: str | None
    agent: AgentMessageAgent | None


class MultiAgentCallAgent(TypedDict, total=False):
    agent_name: Required[str]


class MultiAgentCall(TypedDict, total=False):
    action: Required[
        Literal[
            "spawn_agent",
            "interrupt_agent",
            "list_agents",
            "send_message",
            "followup_task",
            "wait_agent",
        ]
    ]
    arguments: Required[str]
    call_id: Required[str]
    """At most 64 characters."""
    type: Required[Literal["multi_agent_call"]]
    id: str | None
    agent: MultiAgentCallAgent | None


class MultiAgentCallOutputAgent(TypedDict, total=False):
    agent_name: Required[str]


class MultiAgentCallOutputOutputAnnotationFileCitation(TypedDict, total=False):
    file_id: Required[str]
    filename: Required[str]
    index: Required[int]
    """At least 0."""
    type: Required[Literal["file_citation"]]


class MultiAgentCallOutputOutputAnnotationURLCitation(TypedDict, total=False):
    end_index: Required[int]
    """At least 0."""
    start_index: Required[int]
    """At least 0."""
    title: Required[str]
    type: Required[Literal["url_citation"]]
    url: Required[str]


class MultiAgentCallOutputOutputAnnotationContainerFileCitation(TypedDict, total=False):
    container_id: Required[str]
    end_index: Required[int]
    """At least 0."""
    file_id: Required[str]
    filename: Required[str]
    start_index: Required[int]
    """At least 0."""
    type: Required[Literal["container_file_citation"]]


MultiAgentCallOutputOutputAnnotation: TypeAlias = (
    MultiAgentCallOutputOutputAnnotationFileCitation
    | MultiAgentCallOutputOutputAnnotationURLCitation
    | MultiAgentCallOutputOutputAnnotationContainerFileCitation
)


class MultiAgentCallOutputOutput(TypedDict, total=False):
    text: Required[str]
    """At most 10485760 characters."""
    type: Required[Literal["output_text"]]
    annotations: Iterable[MultiAgentCallOutputOutputAnnotation]


class MultiAgentCallOutput(TypedDict, total=False):
    action: Required[
        Literal[
            "spawn_agent",
            "interrupt_agent",
            "list_agents",
            "send_message",
            "followup_task",
            "wait_agent",
        ]
    ]
    call_id: Required[str]
    """At most 64 characters."""
    output: Required[Iterable[MultiAgentCallOutputOutput]]
    type: Required[Literal["multi_agent_call_output"]]
    id: str | None
    agent: MultiAgentCallOutputAgent | None


class ToolSearchCallAgent(TypedDict, total=False):
    agent_name: Required[str]


class ToolSearchCall(TypedDict, total=False):
    arguments: Required[object]
    type: Required[Literal["tool_search_call"]]
    id: str | None
    agent: ToolSearchCallAgent | None
    call_id: str | None
    """At most 64 characters."""
    execution: Literal["server", "client"]
    status: Literal["in_progress", "completed", "incomplete"] | None


class AdditionalToolsAgent(TypedDict, total=False):
    agent_name: Required[str]


class AdditionalTools(TypedDict, total=False):
    """Tools that join the others on the way."""

    role: Required[Literal["developer"]]
    """Who adds the tools."""
    tools: Required[Iterable[BetaToolParam]]
    """What the model may call."""
    type: Required[Literal["additional_tools"]]
    """Which kind this is."""
    id: str | None
    """Identifies this object."""
    agent: AdditionalToolsAgent | None


class ImageGenerationCallAgent(TypedDict, total=False):
    agent_name: Required[str]


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
    agent: ImageGenerationCallAgent | None


class LocalShellCallAgent(TypedDict, total=False):
    agent_name: Required[str]


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
    agent: LocalShellCallAgent | None


class LocalShellCallOutputAgent(TypedDict, total=False):
    agent_name: Required[str]


class LocalShellCallOutput(TypedDict, total=False):
    """What a command on your machine gave."""

    id: Required[str]
    """Identifies this object."""
    output: Required[str]
    """The output, as JSON text."""
    type: Required[Literal["local_shell_call_output"]]
    """Which kind this is."""
    agent: LocalShellCallOutputAgent | None
    status: Literal["in_progress", "completed", "incomplete"] | None
    """How far it has come."""


class ShellCallAgent(TypedDict, total=False):
    agent_name: Required[str]


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


ShellCallEnvironment: TypeAlias = BetaLocalEnvironmentParam | BetaContainerReferenceParam


class ShellCall(TypedDict, total=False):
    action: Required[ShellCallAction]
    call_id: Required[str]
    """At most 64 characters."""
    type: Required[Literal["shell_call"]]
    id: str | None
    agent: ShellCallAgent | None
    caller: ShellCallCaller | None
    environment: ShellCallEnvironment | None
    status: Literal["in_progress", "completed", "incomplete"] | None


class ShellCallOutputAgent(TypedDict, total=False):
    agent_name: Required[str]


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
    call_id: Required[str]
    """At most 64 characters."""
    output: Required[Iterable[BetaResponseFunctionShellCallOutputContentParam]]
    type: Required[Literal["shell_call_output"]]
    id: str | None
    agent: ShellCallOutputAgent | None
    caller: ShellCallOutputCaller | None
    max_output_length: int | None
    status: Literal["in_progress", "completed", "incomplete"] | None


class ApplyPatchCallAgent(TypedDict, total=False):
    agent_name: Required[str]


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
    call_id: Required[str]
    """At most 64 characters."""
    operation: Required[ApplyPatchCallOperation]
    status: Required[Literal["in_progress", "completed"]]
    type: Required[Literal["apply_patch_call"]]
    id: str | None
    agent: ApplyPatchCallAgent | None
    caller: ApplyPatchCallCaller | None


class ApplyPatchCallOutputAgent(TypedDict, total=False):
    agent_name: Required[str]


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
    call_id: Required[str]
    """At most 64 characters."""
    status: Required[Literal["completed", "failed"]]
    type: Required[Literal["apply_patch_call_output"]]
    id: str | None
    agent: ApplyPatchCallOutputAgent | None
    caller: ApplyPatchCallOutputCaller | None
    output: str | None
    """At most 10485760 characters."""


class McpListToolsAgent(TypedDict, total=False):
    agent_name: Required[str]


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
    agent: McpListToolsAgent | None
    error: str | None
    """Why the tools could not be listed, if so."""


class McpApprovalRequestAgent(TypedDict, total=False):
    agent_name: Required[str]


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
    agent: McpApprovalRequestAgent | None


class McpApprovalResponseAgent(TypedDict, total=False):
    agent_name: Required[str]


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
    agent: McpApprovalResponseAgent | None
    reason: str | None
    """Why it was decided so."""


class McpCallAgent(TypedDict, total=False):
    agent_name: Required[str]


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
    agent: McpCallAgent | None
    approval_request_id: str | None
    """The id of the request for approval, if there was one."""
    error: BetaMcpToolCallErrorParam | None
    """What went wrong, if anything did."""
    output: str | None
    """What the tool gave."""
    status: Literal["in_progress", "completed", "incomplete", "calling", "failed"]
    """How far it has come."""


class CompactionTriggerAgent(TypedDict, total=False):
    agent_name: Required[str]


class CompactionTrigger(TypedDict, total=False):
    type: Required[Literal["compaction_trigger"]]
    agent: CompactionTriggerAgent | None


class ItemReferenceAgent(TypedDict, total=False):
    agent_name: Required[str]


class ItemReference(TypedDict, total=False):
    id: Required[str]
    agent: ItemReferenceAgent | None
    type: Literal["item_reference"] | None


class ProgramAgent(TypedDict, total=False):
    agent_name: Required[str]


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
    agent: ProgramAgent | None


class ProgramOutputAgent(TypedDict, total=False):
    agent_name: Required[str]


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
    agent: ProgramOutputAgent | None


BetaResponseInputItemParam: TypeAlias = (
    BetaEasyInputMessageParam
    | Message
    | BetaResponseOutputMessageParam
    | BetaResponseFileSearchToolCallParam
    | BetaResponseComputerToolCallParam
    | ComputerCallOutput
    | BetaResponseFunctionWebSearchParam
    | BetaResponseFunctionToolCallParam
    | FunctionCallOutput
    | AgentMessage
    | MultiAgentCall
    | MultiAgentCallOutput
    | ToolSearchCall
    | BetaResponseToolSearchOutputItemParamParam
    | AdditionalTools
    | BetaResponseReasoningItemParam
    | BetaResponseCompactionItemParamParam
    | ImageGenerationCall
    | BetaResponseCodeInterpreterToolCallParam
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
    | BetaResponseCustomToolCallOutputParam
    | BetaResponseCustomToolCallParam
    | CompactionTrigger
    | ItemReference
    | Program
    | ProgramOutput
)
