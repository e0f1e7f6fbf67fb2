"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class MessageAgent(BaseModel):
    agent_name: str


class Message(BaseModel):
    content: beta.BetaResponseInputMessageContentList
    role: Literal["user", "system", "developer"]
    agent: MessageAgent | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    type: Literal["message"] | None = None


class ComputerCallOutputAgent(BaseModel):
    agent_name: str


class ComputerCallOutputAcknowledgedSafetyCheck(BaseModel):
    """A risk that somebody has looked at."""

    id: str
    """Identifies this object."""
    code: str | None = None
    """The kind of risk."""
    message: str | None = None
    """The risk, in words."""


class ComputerCallOutput(BaseModel):
    call_id: str
    """At most 64 characters."""
    output: beta.BetaResponseComputerToolCallOutputScreenshot
    type: Literal["computer_call_output"]
    id: str | None = None
    acknowledged_safety_checks: list[ComputerCallOutputAcknowledgedSafetyCheck] | None = None
    agent: ComputerCallOutputAgent | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None


class FunctionCallOutputAgent(BaseModel):
    agent_name: str


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
    call_id: str
    """At most 64 characters."""
    output: str | beta.BetaResponseFunctionCallOutputItemList
    type: Literal["function_call_output"]
    id: str | None = None
    agent: FunctionCallOutputAgent | None = None
    caller: FunctionCallOutputCaller | None = None
    name: str | None = None
    """At most 128 characters."""
    namespace: str | None = None
    """At most 64 characters."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None


class AgentMessageAgent(BaseModel):
    agent_name: str


class AgentMessageContentEncryptedContent(BaseModel):
    encrypted_content: str
    """At most 10485760 characters."""
    type: Literal["encrypted_content"]


AgentMessageContent: TypeAlias = Annotated[
    beta.BetaResponseInputTextContent
    | beta.BetaResponseInputImageContent
    | AgentMessageContentEncryptedContent,
    Discriminator("type"),
]


class AgentMessage(BaseModel):
    author: str
    content: list[AgentMessageContent]
    recipient: str
    type: Literal["agent_message"]
    id: str | None = None
    agent: AgentMessageAgent | None = None


class MultiAgentCallAgent(BaseModel):
    agent_name: str


class MultiAgentCall(BaseModel):
    action: Literal[
        "spawn_agent",
        "interrupt_agent",
        "list_agents",
        "send_message",
        "followup_task",
        "wait_agent",
    ]
    arguments: str
    call_id: str
    """At most 64 characters."""
    type: Literal["multi_agent_call"]
    id: str | None = None
    agent: MultiAgentCallAgent | None = None


class MultiAgentCallOutputAgent(BaseModel):
    agent_name: str


class MultiAgentCallOutputOutputAnnotationFileCitation(BaseModel):
    file_id: str
    filename: str
    index: int
    """At least 0."""
    type: Literal["file_citation"]


class MultiAgentCallOutputOutputAnnotationURLCitation(BaseModel):
    end_index: int
    """At least 0."""
    start_index: int
    """At least 0."""
    title: str
    type: Literal["url_citation"]
    url: str


class MultiAgentCallOutputOutputAnnotationContainerFileCitation(BaseModel):
    container_id: str
    end_index: int
    """At least 0."""
    file_id: str
    filename: str
    start_index: int
    """At least 0."""
    type: Literal["container_file_citation"]


MultiAgentCallOutputOutputAnnotation: TypeAlias = Annotated[
    MultiAgentCallOutputOutputAnnotationFileCitation
    | MultiAgentCallOutputOutputAnnotationURLCitation
    | MultiAgentCallOutputOutputAnnotationContainerFileCitation,
    Discriminator("type"),
]


class MultiAgentCallOutputOutput(BaseModel):
    text: str
    """At most 10485760 characters."""
    type: Literal["output_text"]
    annotations: list[MultiAgentCallOutputOutputAnnotation] | None = None


class MultiAgentCallOutput(BaseModel):
    action: Literal[
        "spawn_agent",
        "interrupt_agent",
        "list_agents",
        "send_message",
        "followup_task",
        "wait_agent",
    ]
    call_id: str
    """At most 64 characters."""
    output: list[MultiAgentCallOutputOutput]
    type: Literal["multi_agent_call_output"]
    id: str | None = None
    agent: MultiAgentCallOutputAgent | None = None


class ToolSearchCallAgent(BaseModel):
    agent_name: str


class ToolSearchCall(BaseModel):
    arguments: object
    type: Literal["tool_search_call"]
    id: str | None = None
    agent: ToolSearchCallAgent | None = None
    call_id: str | None = None
    """At most 64 characters."""
    execution: Literal["server", "client"] | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None


class AdditionalToolsAgent(BaseModel):
    agent_name: str


class AdditionalTools(BaseModel):
    """Tools that join the others on the way."""

    role: Literal["developer"]
    """Who adds the tools."""
    tools: list[beta.BetaTool]
    """What the model may call."""
    type: Literal["additional_tools"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
    agent: AdditionalToolsAgent | None = None


class ImageGenerationCallAgent(BaseModel):
    agent_name: str


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
    agent: ImageGenerationCallAgent | None = None


class LocalShellCallAgent(BaseModel):
    agent_name: str


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
    agent: LocalShellCallAgent | None = None


class LocalShellCallOutputAgent(BaseModel):
    agent_name: str


class LocalShellCallOutput(BaseModel):
    """What a command on your machine gave."""

    id: str
    """Identifies this object."""
    output: str
    """The output, as JSON text."""
    type: Literal["local_shell_call_output"]
    """Which kind this is."""
    agent: LocalShellCallOutputAgent | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """How far it has come."""


class ShellCallAgent(BaseModel):
    agent_name: str


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


ShellCallEnvironment: TypeAlias = beta.BetaLocalEnvironment | beta.BetaContainerReference


class ShellCall(BaseModel):
    action: ShellCallAction
    call_id: str
    """At most 64 characters."""
    type: Literal["shell_call"]
    id: str | None = None
    agent: ShellCallAgent | None = None
    caller: ShellCallCaller | None = None
    environment: ShellCallEnvironment | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None


class ShellCallOutputAgent(BaseModel):
    agent_name: str


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
    call_id: str
    """At most 64 characters."""
    output: list[beta.BetaResponseFunctionShellCallOutputContent]
    type: Literal["shell_call_output"]
    id: str | None = None
    agent: ShellCallOutputAgent | None = None
    caller: ShellCallOutputCaller | None = None
    max_output_length: int | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None


class ApplyPatchCallAgent(BaseModel):
    agent_name: str


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
    call_id: str
    """At most 64 characters."""
    operation: ApplyPatchCallOperation
    status: Literal["in_progress", "completed"]
    type: Literal["apply_patch_call"]
    id: str | None = None
    agent: ApplyPatchCallAgent | None = None
    caller: ApplyPatchCallCaller | None = None


class ApplyPatchCallOutputAgent(BaseModel):
    agent_name: str


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
    call_id: str
    """At most 64 characters."""
    status: Literal["completed", "failed"]
    type: Literal["apply_patch_call_output"]
    id: str | None = None
    agent: ApplyPatchCallOutputAgent | None = None
    caller: ApplyPatchCallOutputCaller | None = None
    output: str | None = None
    """At most 10485760 characters."""


class McpListToolsAgent(BaseModel):
    agent_name: str


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
    agent: McpListToolsAgent | None = None
    error: str | None = None
    """Why the tools could not be listed, if so."""


class McpApprovalRequestAgent(BaseModel):
    agent_name: str


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
    agent: McpApprovalRequestAgent | None = None


class McpApprovalResponseAgent(BaseModel):
    agent_name: str


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
    agent: McpApprovalResponseAgent | None = None
    reason: str | None = None
    """Why it was decided so."""


class McpCallAgent(BaseModel):
    agent_name: str


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
    agent: McpCallAgent | None = None
    approval_request_id: str | None = None
    """The id of the request for approval, if there was one."""
    error: beta.BetaMcpToolCallError | None = None
    """What went wrong, if anything did."""
    output: str | None = None
    """What the tool gave."""
    status: Literal["in_progress", "completed", "incomplete", "calling", "failed"] | None = None
    """How far it has come."""


class CompactionTriggerAgent(BaseModel):
    agent_name: str


class CompactionTrigger(BaseModel):
    type: Literal["compaction_trigger"]
    agent: CompactionTriggerAgent | None = None


class ItemReferenceAgent(BaseModel):
    agent_name: str


class ItemReference(BaseModel):
    id: str
    agent: ItemReferenceAgent | None = None
    type: Literal["item_reference"] | None = None


class ProgramAgent(BaseModel):
    agent_name: str


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
    agent: ProgramAgent | None = None


class ProgramOutputAgent(BaseModel):
    agent_name: str


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
    agent: ProgramOutputAgent | None = None


BetaResponseInputItem: TypeAlias = Annotated[
    beta.BetaEasyInputMessage
    | Message
    | beta.BetaResponseOutputMessage
    | beta.BetaResponseFileSearchToolCall
    | beta.BetaResponseComputerToolCall
    | ComputerCallOutput
    | beta.BetaResponseFunctionWebSearch
    | beta.BetaResponseFunctionToolCall
    | FunctionCallOutput
    | AgentMessage
    | MultiAgentCall
    | MultiAgentCallOutput
    | ToolSearchCall
    | beta.BetaResponseToolSearchOutputItemParam
    | AdditionalTools
    | beta.BetaResponseReasoningItem
    | beta.BetaResponseCompactionItemParam
    | ImageGenerationCall
    | beta.BetaResponseCodeInterpreterToolCall
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
    | beta.BetaResponseCustomToolCallOutput
    | beta.BetaResponseCustomToolCall
    | CompactionTrigger
    | ItemReference
    | Program
    | ProgramOutput,
    Discriminator("type"),
]
