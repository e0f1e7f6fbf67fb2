"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses


class Message(BaseModel):
    """Input message."""

    content: responses.ResponseInputMessageContentList
    """Content parts of the message."""
    role: Literal["user", "system", "developer"]
    """Role of the message author."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """Status of the item."""
    type: Literal["message"] | None = None
    """Type of the object."""


class ComputerCallOutputAcknowledgedSafetyCheck(BaseModel):
    """Safety check that the user has acknowledged."""

    id: str
    """ID of the safety check."""
    code: str | None = None
    """Type of the safety check."""
    message: str | None = None
    """Details of the safety check."""


class ComputerCallOutput(BaseModel):
    """Output of a computer call."""

    call_id: str
    """ID that links the call and its output. At most 64 characters."""
    output: responses.ResponseComputerToolCallOutputScreenshot
    """Screenshot after the actions."""
    type: Literal["computer_call_output"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    acknowledged_safety_checks: list[ComputerCallOutputAcknowledgedSafetyCheck] | None = None
    """Safety checks that the user has acknowledged."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """Status of the item."""


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
    """Output of a function call."""

    output: str | responses.ResponseFunctionCallOutputItemList
    """Output: text, or a list of content parts."""
    type: Literal["function_call_output"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    call_id: str | None = None
    """ID that links the call and its output."""
    caller: FunctionCallOutputCaller | None = None
    """Caller of the tool: the model directly, or a program that it wrote."""
    name: str | None = None
    """Name of the function. At most 128 characters."""
    namespace: str | None = None
    """Namespace of the tool. At most 64 characters."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """Status of the item."""


class ToolSearchCall(BaseModel):
    """Call of the tool search."""

    arguments: object
    """Arguments of the search."""
    type: Literal["tool_search_call"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    call_id: str | None = None
    """ID that links the call and its output. At most 64 characters."""
    execution: Literal["server", "client"] | None = None
    """Where the tool search runs: `server` or `client`."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """Status of the item."""


class AdditionalTools(BaseModel):
    """Tools that become available during the conversation."""

    role: Literal["developer"]
    """Role that adds the tools."""
    tools: list[responses.Tool]
    """Tools to add."""
    type: Literal["additional_tools"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""


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


class LocalShellCallOutput(BaseModel):
    """Output of a local shell call."""

    id: str
    """Unique ID."""
    output: str
    """Output as JSON text."""
    type: Literal["local_shell_call_output"]
    """Type of the object."""
    status: Literal["completed", "incomplete", "in_progress"] | None = None
    """Status of the item."""


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


ShellCallEnvironment: TypeAlias = responses.LocalEnvironment | responses.ContainerReference


class ShellCall(BaseModel):
    """Call of the shell tool."""

    action: ShellCallAction
    """Commands to run."""
    call_id: str
    """ID that links the call and its output. At most 64 characters."""
    type: Literal["shell_call"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    caller: ShellCallCaller | None = None
    """Caller of the tool: the model directly, or a program that it wrote."""
    environment: ShellCallEnvironment | None = None
    """Environment in which the commands run."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """Status of the item."""


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
    """Output of a shell call."""

    call_id: str
    """ID that links the call and its output. At most 64 characters."""
    output: list[responses.ResponseFunctionShellCallOutputContent]
    """Output of each command."""
    type: Literal["shell_call_output"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    caller: ShellCallOutputCaller | None = None
    """Caller of the tool: the model directly, or a program that it wrote."""
    max_output_length: int | None = None
    """Maximum length of the output, in characters."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """Status of the item."""


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
    """Call of the apply patch tool: a change to a file."""

    call_id: str
    """ID that links the call and its output. At most 64 characters."""
    operation: ApplyPatchCallOperation
    """File operation to apply."""
    status: Literal["in_progress", "completed"]
    """Status of the item."""
    type: Literal["apply_patch_call"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    caller: ApplyPatchCallCaller | None = None
    """Caller of the tool: the model directly, or a program that it wrote."""


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
    """Output of an apply patch call."""

    call_id: str
    """ID that links the call and its output. At most 64 characters."""
    status: Literal["completed", "failed"]
    """Whether the operation succeeded."""
    type: Literal["apply_patch_call_output"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    caller: ApplyPatchCallOutputCaller | None = None
    """Caller of the tool: the model directly, or a program that it wrote."""
    output: str | None = None
    """Message about the result, for the model. At most 10485760 characters."""


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
    error: str | None = None
    """Error, if the tools could not be listed."""


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
    reason: str | None = None
    """Reason for the decision."""


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
    approval_request_id: str | None = None
    """ID of the approval request, if there was one."""
    error: responses.McpToolCallError | None = None
    """Error of the call, if it failed."""
    output: str | None = None
    """Output of the tool."""
    status: Literal["in_progress", "completed", "incomplete", "calling", "failed"] | None = None
    """Status of the item."""


class CompactionTrigger(BaseModel):
    """Request to compact the conversation at this point."""

    type: Literal["compaction_trigger"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""


class ItemReference(BaseModel):
    """Reference to a stored item."""

    id: str
    """ID of the item."""
    type: Literal["item_reference"] | None = None
    """Type of the object."""


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
    | ProgramOutput
    | responses.ResponseConfigurationUpdateItemParam,
    Discriminator("type"),
]
