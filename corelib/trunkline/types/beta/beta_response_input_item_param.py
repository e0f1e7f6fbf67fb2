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
from trunkline.types.beta.beta_response_configuration_update_item_param_param import (
    BetaResponseConfigurationUpdateItemParamParam,
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
    """Safety check that the user has acknowledged."""

    id: Required[str]
    """ID of the safety check."""
    code: str | None
    """Type of the safety check."""
    message: str | None
    """Details of the safety check."""


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
    """The model called the tool directly."""

    type: Required[Literal["direct"]]
    """Type of the object."""


class FunctionCallOutputCallerProgram(TypedDict, total=False):
    """A program that the model wrote called the tool."""

    caller_id: Required[str]
    """Call ID of the program. At most 64 characters."""
    type: Required[Literal["program"]]
    """Type of the object."""


FunctionCallOutputCaller: TypeAlias = (
    FunctionCallOutputCallerDirect | FunctionCallOutputCallerProgram
)


class FunctionCallOutput(TypedDict, total=False):
    output: Required[str | BetaResponseFunctionCallOutputItemListParam]
    type: Required[Literal["function_call_output"]]
    id: str | None
    agent: FunctionCallOutputAgent | None
    call_id: str | None
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
    """Tools that become available during the conversation."""

    role: Required[Literal["developer"]]
    """Role that adds the tools."""
    tools: Required[Iterable[BetaToolParam]]
    """Tools to add."""
    type: Required[Literal["additional_tools"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""
    agent: AdditionalToolsAgent | None


class ImageGenerationCallAgent(TypedDict, total=False):
    agent_name: Required[str]


class ImageGenerationCallErrorModerationDetails(TypedDict, total=False):
    """Findings of the moderation."""

    categories: Required[SequenceNotStr[str]]
    """Categories that were found."""
    moderation_stage: Required[Literal["input", "output", "unknown"]]
    """Whether the input or the output was found."""


class ImageGenerationCallError(TypedDict, total=False):
    """Why the image was not generated."""

    code: Required[str | None]
    """Code of the error."""
    message: Required[str]
    """Error message."""
    param: Required[str | None]
    """Name of the invalid parameter, if any."""
    type: Required[str]
    """Type of the object."""
    moderation_details: ImageGenerationCallErrorModerationDetails
    """Findings of the moderation."""


class ImageGenerationCallSvgUsage(TypedDict, total=False):
    """Usage of writing the SVG."""

    input_tokens: Required[int]
    """Number of input tokens."""
    model: Required[str]
    """Model ID."""
    output_tokens: Required[int]
    """Number of output tokens."""
    reasoning_tokens: Required[int]
    """Number of reasoning tokens, which are not part of the visible output."""
    total_tokens: Required[int]
    """Total number of tokens."""


class ImageGenerationCall(TypedDict, total=False):
    """Call of the image generation tool."""

    id: Required[str]
    """Unique ID."""
    result: Required[str | None]
    """Image data, base64 encoded; `None` until the call has completed."""
    status: Required[Literal["in_progress", "completed", "generating", "failed"]]
    """Status of the item."""
    type: Required[Literal["image_generation_call"]]
    """Type of the object."""
    action: Literal["generate", "edit", "auto"] | None
    """Whether an image was generated or edited."""
    agent: ImageGenerationCallAgent | None
    background: Literal["transparent", "opaque", "auto"] | None
    """Background of the image."""
    error: ImageGenerationCallError
    """Error of the call, if it failed."""
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | None
    """File format of the image."""
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"] | None
    """Quality of the image."""
    revised_prompt: str | None
    """Prompt as the model has rewritten it."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024"] | None
    """Size of the image: width and height in pixels."""
    svg_usage: ImageGenerationCallSvgUsage
    """Usage of writing the SVG."""


class LocalShellCallAgent(TypedDict, total=False):
    agent_name: Required[str]


class LocalShellCallAction(TypedDict, total=False):
    """Command with its environment and limits."""

    command: Required[SequenceNotStr[str]]
    """Program and its arguments."""
    env: Required[dict[str, str]]
    """Environment variables."""
    type: Required[Literal["exec"]]
    """Type of the object."""
    timeout_ms: int | None
    """Time limit, in milliseconds."""
    user: str | None
    """User account to run the command as."""
    working_directory: str | None
    """Working directory of the command."""


class LocalShellCall(TypedDict, total=False):
    """Call of the local shell tool: a command to run on your machine."""

    id: Required[str]
    """Unique ID."""
    action: Required[LocalShellCallAction]
    """Command to run."""
    call_id: Required[str]
    """ID that links the call and its output."""
    status: Required[Literal["in_progress", "completed", "incomplete"]]
    """Status of the item."""
    type: Required[Literal["local_shell_call"]]
    """Type of the object."""
    agent: LocalShellCallAgent | None


class LocalShellCallOutputAgent(TypedDict, total=False):
    agent_name: Required[str]


class LocalShellCallOutput(TypedDict, total=False):
    """Output of a local shell call."""

    id: Required[str]
    """Unique ID."""
    output: Required[str]
    """Output as JSON text."""
    type: Required[Literal["local_shell_call_output"]]
    """Type of the object."""
    agent: LocalShellCallOutputAgent | None
    status: Literal["in_progress", "completed", "incomplete"] | None
    """Status of the item."""


class ShellCallAgent(TypedDict, total=False):
    agent_name: Required[str]


class ShellCallCallerDirect(TypedDict, total=False):
    """The model called the tool directly."""

    type: Required[Literal["direct"]]
    """Type of the object."""


class ShellCallCallerProgram(TypedDict, total=False):
    """A program that the model wrote called the tool."""

    caller_id: Required[str]
    """Call ID of the program. At most 64 characters."""
    type: Required[Literal["program"]]
    """Type of the object."""


ShellCallCaller: TypeAlias = ShellCallCallerDirect | ShellCallCallerProgram


class ShellCallAction(TypedDict, total=False):
    """Shell commands and their limits."""

    commands: Required[SequenceNotStr[str]]
    """Shell commands to run."""
    max_output_length: int | None
    """Maximum length of the output, in characters."""
    timeout_ms: int | None
    """Time limit, in milliseconds."""


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
    """The model called the tool directly."""

    type: Required[Literal["direct"]]
    """Type of the object."""


class ShellCallOutputCallerProgram(TypedDict, total=False):
    """A program that the model wrote called the tool."""

    caller_id: Required[str]
    """Call ID of the program. At most 64 characters."""
    type: Required[Literal["program"]]
    """Type of the object."""


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
    """The model called the tool directly."""

    type: Required[Literal["direct"]]
    """Type of the object."""


class ApplyPatchCallCallerProgram(TypedDict, total=False):
    """A program that the model wrote called the tool."""

    caller_id: Required[str]
    """Call ID of the program. At most 64 characters."""
    type: Required[Literal["program"]]
    """Type of the object."""


ApplyPatchCallCaller: TypeAlias = ApplyPatchCallCallerDirect | ApplyPatchCallCallerProgram


class ApplyPatchCallOperationCreateFile(TypedDict, total=False):
    """Operation that creates a file."""

    diff: Required[str]
    """Content of the file, as a V4A diff. At most 10485760 characters."""
    path: Required[str]
    """Path of the file to create."""
    type: Required[Literal["create_file"]]
    """Type of the object."""


class ApplyPatchCallOperationDeleteFile(TypedDict, total=False):
    """Operation that deletes a file."""

    path: Required[str]
    """Path of the file to delete."""
    type: Required[Literal["delete_file"]]
    """Type of the object."""


class ApplyPatchCallOperationUpdateFile(TypedDict, total=False):
    """Operation that changes a file."""

    diff: Required[str]
    """Change to the file, as a V4A diff. At most 10485760 characters."""
    path: Required[str]
    """Path of the file to change."""
    type: Required[Literal["update_file"]]
    """Type of the object."""


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
    """The model called the tool directly."""

    type: Required[Literal["direct"]]
    """Type of the object."""


class ApplyPatchCallOutputCallerProgram(TypedDict, total=False):
    """A program that the model wrote called the tool."""

    caller_id: Required[str]
    """Call ID of the program. At most 64 characters."""
    type: Required[Literal["program"]]
    """Type of the object."""


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
    """Tool of an MCP server."""

    input_schema: Required[object]
    """JSON Schema of the arguments."""
    name: Required[str]
    """Name of the tool."""
    annotations: object | None
    """Additional annotations from the server."""
    description: str | None
    """Description of the tool, for the model."""


class McpListTools(TypedDict, total=False):
    """List of the tools of an MCP server."""

    id: Required[str]
    """Unique ID."""
    server_label: Required[str]
    """Label of the MCP server."""
    tools: Required[Iterable[McpListToolsTool]]
    """Tools of the server."""
    type: Required[Literal["mcp_list_tools"]]
    """Type of the object."""
    agent: McpListToolsAgent | None
    error: str | None
    """Error, if the tools could not be listed."""


class McpApprovalRequestAgent(TypedDict, total=False):
    agent_name: Required[str]


class McpApprovalRequest(TypedDict, total=False):
    """Request to approve the call of an MCP tool."""

    id: Required[str]
    """ID of the request, which the approval response repeats."""
    arguments: Required[str]
    """Arguments as JSON text, which may be invalid."""
    name: Required[str]
    """Name of the tool to call."""
    server_label: Required[str]
    """Label of the MCP server."""
    type: Required[Literal["mcp_approval_request"]]
    """Type of the object."""
    agent: McpApprovalRequestAgent | None


class McpApprovalResponseAgent(TypedDict, total=False):
    agent_name: Required[str]


class McpApprovalResponse(TypedDict, total=False):
    """Answer to the request to approve an MCP tool call."""

    approval_request_id: Required[str]
    """ID of the approval request."""
    approve: Required[bool]
    """Whether the call is approved."""
    type: Required[Literal["mcp_approval_response"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""
    agent: McpApprovalResponseAgent | None
    reason: str | None
    """Reason for the decision."""


class McpCallAgent(TypedDict, total=False):
    agent_name: Required[str]


class McpCall(TypedDict, total=False):
    """Call of an MCP tool, with its output."""

    id: Required[str]
    """Unique ID."""
    arguments: Required[str]
    """Arguments as JSON text, which may be invalid."""
    name: Required[str]
    """Name of the called tool."""
    server_label: Required[str]
    """Label of the MCP server."""
    type: Required[Literal["mcp_call"]]
    """Type of the object."""
    agent: McpCallAgent | None
    approval_request_id: str | None
    """ID of the approval request, if there was one."""
    error: BetaMcpToolCallErrorParam | None
    """Error of the call, if it failed."""
    output: str | None
    """Output of the tool."""
    status: Literal["in_progress", "completed", "incomplete", "calling", "failed"]
    """Status of the item."""


class CompactionTriggerAgent(TypedDict, total=False):
    agent_name: Required[str]


class CompactionTrigger(TypedDict, total=False):
    type: Required[Literal["compaction_trigger"]]
    id: str | None
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
    """Program that the model wrote to call tools."""

    id: Required[str]
    """Unique ID."""
    call_id: Required[str]
    """ID that links the call and its output. At most 64 characters."""
    code: Required[str]
    """Source code of the program. At most 10485760 characters."""
    fingerprint: Required[str]
    """Fingerprint with which the API resumes the program; pass it back unchanged. At most 10485760 characters."""
    type: Required[Literal["program"]]
    """Type of the object."""
    agent: ProgramAgent | None


class ProgramOutputAgent(TypedDict, total=False):
    agent_name: Required[str]


class ProgramOutput(TypedDict, total=False):
    """Output of a program that the model wrote."""

    id: Required[str]
    """Unique ID."""
    call_id: Required[str]
    """ID that links the call and its output. At most 64 characters."""
    result: Required[str]
    """Result of the program, as text. At most 10485760 characters."""
    status: Required[Literal["completed", "incomplete"]]
    """Status of the item."""
    type: Required[Literal["program_output"]]
    """Type of the object."""
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
    | BetaResponseConfigurationUpdateItemParamParam
)
