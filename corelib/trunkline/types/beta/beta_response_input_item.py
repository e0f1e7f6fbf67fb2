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
    """Safety check that the user has acknowledged."""

    id: str
    """ID of the safety check."""
    code: str | None = None
    """Type of the safety check."""
    message: str | None = None
    """Details of the safety check."""


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
    """The model called the tool directly."""

    type: Literal["direct"]
    """Type of the object."""


class FunctionCallOutputCallerProgram(BaseModel):
    """A program that the model wrote called the tool."""

    caller_id: str
    """Call ID of the program. At most 64 characters."""
    type: Literal["program"]
    """Type of the object."""


FunctionCallOutputCaller: TypeAlias = (
    FunctionCallOutputCallerDirect | FunctionCallOutputCallerProgram
)


class FunctionCallOutput(BaseModel):
    output: str | beta.BetaResponseFunctionCallOutputItemList
    type: Literal["function_call_output"]
    id: str | None = None
    agent: FunctionCallOutputAgent | None = None
    call_id: str | None = None
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
    """Tools that become available during the conversation."""

    role: Literal["developer"]
    """Role that adds the tools."""
    tools: list[beta.BetaTool]
    """Tools to add."""
    type: Literal["additional_tools"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    agent: AdditionalToolsAgent | None = None


class ImageGenerationCallAgent(BaseModel):
    agent_name: str


class ImageGenerationCallErrorModerationDetails(BaseModel):
    """Findings of the moderation."""

    categories: list[str]
    """Categories that were found."""
    moderation_stage: Literal["input", "output", "unknown"]
    """Whether the input or the output was found."""


class ImageGenerationCallError(BaseModel):
    """Why the image was not generated."""

    code: str | None = None
    """Code of the error."""
    message: str
    """Error message."""
    param: str | None = None
    """Name of the invalid parameter, if any."""
    type: str
    """Type of the object."""
    moderation_details: ImageGenerationCallErrorModerationDetails | None = None
    """Findings of the moderation."""


class ImageGenerationCallSvgUsage(BaseModel):
    """Usage of writing the SVG."""

    input_tokens: int
    """Number of input tokens."""
    model: str
    """Model ID."""
    output_tokens: int
    """Number of output tokens."""
    reasoning_tokens: int
    """Number of reasoning tokens, which are not part of the visible output."""
    total_tokens: int
    """Total number of tokens."""


class ImageGenerationCall(BaseModel):
    """Call of the image generation tool."""

    id: str
    """Unique ID."""
    result: str | None = None
    """Image data, base64 encoded; `None` until the call has completed."""
    status: Literal["in_progress", "completed", "generating", "failed"]
    """Status of the item."""
    type: Literal["image_generation_call"]
    """Type of the object."""
    action: Literal["generate", "edit", "auto"] | None = None
    """Whether an image was generated or edited."""
    agent: ImageGenerationCallAgent | None = None
    background: Literal["transparent", "opaque", "auto"] | None = None
    """Background of the image."""
    error: ImageGenerationCallError | None = None
    """Error of the call, if it failed."""
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | None = None
    """File format of the image."""
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"] | None = None
    """Quality of the image."""
    revised_prompt: str | None = None
    """Prompt as the model has rewritten it."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024"] | None = None
    """Size of the image: width and height in pixels."""
    svg_usage: ImageGenerationCallSvgUsage | None = None
    """Usage of writing the SVG."""


class LocalShellCallAgent(BaseModel):
    agent_name: str


class LocalShellCallAction(BaseModel):
    """Command with its environment and limits."""

    command: list[str]
    """Program and its arguments."""
    env: dict[str, str]
    """Environment variables."""
    type: Literal["exec"]
    """Type of the object."""
    timeout_ms: int | None = None
    """Time limit, in milliseconds."""
    user: str | None = None
    """User account to run the command as."""
    working_directory: str | None = None
    """Working directory of the command."""


class LocalShellCall(BaseModel):
    """Call of the local shell tool: a command to run on your machine."""

    id: str
    """Unique ID."""
    action: LocalShellCallAction
    """Command to run."""
    call_id: str
    """ID that links the call and its output."""
    status: Literal["in_progress", "completed", "incomplete"]
    """Status of the item."""
    type: Literal["local_shell_call"]
    """Type of the object."""
    agent: LocalShellCallAgent | None = None


class LocalShellCallOutputAgent(BaseModel):
    agent_name: str


class LocalShellCallOutput(BaseModel):
    """Output of a local shell call."""

    id: str
    """Unique ID."""
    output: str
    """Output as JSON text."""
    type: Literal["local_shell_call_output"]
    """Type of the object."""
    agent: LocalShellCallOutputAgent | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """Status of the item."""


class ShellCallAgent(BaseModel):
    agent_name: str


class ShellCallCallerDirect(BaseModel):
    """The model called the tool directly."""

    type: Literal["direct"]
    """Type of the object."""


class ShellCallCallerProgram(BaseModel):
    """A program that the model wrote called the tool."""

    caller_id: str
    """Call ID of the program. At most 64 characters."""
    type: Literal["program"]
    """Type of the object."""


ShellCallCaller: TypeAlias = ShellCallCallerDirect | ShellCallCallerProgram


class ShellCallAction(BaseModel):
    """Shell commands and their limits."""

    commands: list[str]
    """Shell commands to run."""
    max_output_length: int | None = None
    """Maximum length of the output, in characters."""
    timeout_ms: int | None = None
    """Time limit, in milliseconds."""


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
    """The model called the tool directly."""

    type: Literal["direct"]
    """Type of the object."""


class ShellCallOutputCallerProgram(BaseModel):
    """A program that the model wrote called the tool."""

    caller_id: str
    """Call ID of the program. At most 64 characters."""
    type: Literal["program"]
    """Type of the object."""


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
    """The model called the tool directly."""

    type: Literal["direct"]
    """Type of the object."""


class ApplyPatchCallCallerProgram(BaseModel):
    """A program that the model wrote called the tool."""

    caller_id: str
    """Call ID of the program. At most 64 characters."""
    type: Literal["program"]
    """Type of the object."""


ApplyPatchCallCaller: TypeAlias = ApplyPatchCallCallerDirect | ApplyPatchCallCallerProgram


class ApplyPatchCallOperationCreateFile(BaseModel):
    """Operation that creates a file."""

    diff: str
    """Content of the file, as a V4A diff. At most 10485760 characters."""
    path: str
    """Path of the file to create."""
    type: Literal["create_file"]
    """Type of the object."""


class ApplyPatchCallOperationDeleteFile(BaseModel):
    """Operation that deletes a file."""

    path: str
    """Path of the file to delete."""
    type: Literal["delete_file"]
    """Type of the object."""


class ApplyPatchCallOperationUpdateFile(BaseModel):
    """Operation that changes a file."""

    diff: str
    """Change to the file, as a V4A diff. At most 10485760 characters."""
    path: str
    """Path of the file to change."""
    type: Literal["update_file"]
    """Type of the object."""


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
    """The model called the tool directly."""

    type: Literal["direct"]
    """Type of the object."""


class ApplyPatchCallOutputCallerProgram(BaseModel):
    """A program that the model wrote called the tool."""

    caller_id: str
    """Call ID of the program. At most 64 characters."""
    type: Literal["program"]
    """Type of the object."""


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
    """Tool of an MCP server."""

    input_schema: object
    """JSON Schema of the arguments."""
    name: str
    """Name of the tool."""
    annotations: object | None = None
    """Additional annotations from the server."""
    description: str | None = None
    """Description of the tool, for the model."""


class McpListTools(BaseModel):
    """List of the tools of an MCP server."""

    id: str
    """Unique ID."""
    server_label: str
    """Label of the MCP server."""
    tools: list[McpListToolsTool]
    """Tools of the server."""
    type: Literal["mcp_list_tools"]
    """Type of the object."""
    agent: McpListToolsAgent | None = None
    error: str | None = None
    """Error, if the tools could not be listed."""


class McpApprovalRequestAgent(BaseModel):
    agent_name: str


class McpApprovalRequest(BaseModel):
    """Request to approve the call of an MCP tool."""

    id: str
    """ID of the request, which the approval response repeats."""
    arguments: str
    """Arguments as JSON text, which may be invalid."""
    name: str
    """Name of the tool to call."""
    server_label: str
    """Label of the MCP server."""
    type: Literal["mcp_approval_request"]
    """Type of the object."""
    agent: McpApprovalRequestAgent | None = None


class McpApprovalResponseAgent(BaseModel):
    agent_name: str


class McpApprovalResponse(BaseModel):
    """Answer to the request to approve an MCP tool call."""

    approval_request_id: str
    """ID of the approval request."""
    approve: bool
    """Whether the call is approved."""
    type: Literal["mcp_approval_response"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    agent: McpApprovalResponseAgent | None = None
    reason: str | None = None
    """Reason for the decision."""


class McpCallAgent(BaseModel):
    agent_name: str


class McpCall(BaseModel):
    """Call of an MCP tool, with its output."""

    id: str
    """Unique ID."""
    arguments: str
    """Arguments as JSON text, which may be invalid."""
    name: str
    """Name of the called tool."""
    server_label: str
    """Label of the MCP server."""
    type: Literal["mcp_call"]
    """Type of the object."""
    agent: McpCallAgent | None = None
    approval_request_id: str | None = None
    """ID of the approval request, if there was one."""
    error: beta.BetaMcpToolCallError | None = None
    """Error of the call, if it failed."""
    output: str | None = None
    """Output of the tool."""
    status: Literal["in_progress", "completed", "incomplete", "calling", "failed"] | None = None
    """Status of the item."""


class CompactionTriggerAgent(BaseModel):
    agent_name: str


class CompactionTrigger(BaseModel):
    type: Literal["compaction_trigger"]
    id: str | None = None
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
    """Program that the model wrote to call tools."""

    id: str
    """Unique ID."""
    call_id: str
    """ID that links the call and its output. At most 64 characters."""
    code: str
    """Source code of the program. At most 10485760 characters."""
    fingerprint: str
    """Fingerprint with which the API resumes the program; pass it back unchanged. At most 10485760 characters."""
    type: Literal["program"]
    """Type of the object."""
    agent: ProgramAgent | None = None


class ProgramOutputAgent(BaseModel):
    agent_name: str


class ProgramOutput(BaseModel):
    """Output of a program that the model wrote."""

    id: str
    """Unique ID."""
    call_id: str
    """ID that links the call and its output. At most 64 characters."""
    result: str
    """Result of the program, as text. At most 10485760 characters."""
    status: Literal["completed", "incomplete"]
    """Status of the item."""
    type: Literal["program_output"]
    """Type of the object."""
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
    | ProgramOutput
    | beta.BetaResponseConfigurationUpdateItemParam,
    Discriminator("type"),
]
