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
from trunkline.types.responses.response_configuration_update_item_param_param import (
    ResponseConfigurationUpdateItemParamParam,
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
    """Input message."""

    content: Required[ResponseInputMessageContentListParam]
    """Content parts of the message."""
    role: Required[Literal["user", "system", "developer"]]
    """Role of the message author."""
    status: Literal["in_progress", "completed", "incomplete"]
    """Status of the item."""
    type: Literal["message"]
    """Type of the object."""


class ComputerCallOutputAcknowledgedSafetyCheck(TypedDict, total=False):
    """Safety check that the user has acknowledged."""

    id: Required[str]
    """ID of the safety check."""
    code: str | None
    """Type of the safety check."""
    message: str | None
    """Details of the safety check."""


class ComputerCallOutput(TypedDict, total=False):
    """Output of a computer call."""

    call_id: Required[str]
    """ID that links the call and its output. At most 64 characters."""
    output: Required[ResponseComputerToolCallOutputScreenshotParam]
    """Screenshot after the actions."""
    type: Required[Literal["computer_call_output"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""
    acknowledged_safety_checks: Iterable[ComputerCallOutputAcknowledgedSafetyCheck] | None
    """Safety checks that the user has acknowledged."""
    status: Literal["in_progress", "completed", "incomplete"] | None
    """Status of the item."""


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
    """Output of a function call."""

    output: Required[str | ResponseFunctionCallOutputItemListParam]
    """Output: text, or a list of content parts."""
    type: Required[Literal["function_call_output"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""
    call_id: str | None
    """ID that links the call and its output."""
    caller: FunctionCallOutputCaller | None
    """Caller of the tool: the model directly, or a program that it wrote."""
    name: str | None
    """Name of the function. At most 128 characters."""
    namespace: str | None
    """Namespace of the tool. At most 64 characters."""
    status: Literal["in_progress", "completed", "incomplete"] | None
    """Status of the item."""


class ToolSearchCall(TypedDict, total=False):
    """Call of the tool search."""

    arguments: Required[object]
    """Arguments of the search."""
    type: Required[Literal["tool_search_call"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""
    call_id: str | None
    """ID that links the call and its output. At most 64 characters."""
    execution: Literal["server", "client"]
    """Where the tool search runs: `server` or `client`."""
    status: Literal["in_progress", "completed", "incomplete"] | None
    """Status of the item."""


class AdditionalTools(TypedDict, total=False):
    """Tools that become available during the conversation."""

    role: Required[Literal["developer"]]
    """Role that adds the tools."""
    tools: Required[Iterable[ToolParam]]
    """Tools to add."""
    type: Required[Literal["additional_tools"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""


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


class LocalShellCallOutput(TypedDict, total=False):
    """Output of a local shell call."""

    id: Required[str]
    """Unique ID."""
    output: Required[str]
    """Output as JSON text."""
    type: Required[Literal["local_shell_call_output"]]
    """Type of the object."""
    status: Literal["completed", "incomplete", "in_progress"] | None
    """Status of the item."""


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


ShellCallEnvironment: TypeAlias = LocalEnvironmentParam | ContainerReferenceParam


class ShellCall(TypedDict, total=False):
    """Call of the shell tool."""

    action: Required[ShellCallAction]
    """Commands to run."""
    call_id: Required[str]
    """ID that links the call and its output. At most 64 characters."""
    type: Required[Literal["shell_call"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""
    caller: ShellCallCaller | None
    """Caller of the tool: the model directly, or a program that it wrote."""
    environment: ShellCallEnvironment | None
    """Environment in which the commands run."""
    status: Literal["in_progress", "completed", "incomplete"] | None
    """Status of the item."""


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
    """Output of a shell call."""

    call_id: Required[str]
    """ID that links the call and its output. At most 64 characters."""
    output: Required[Iterable[ResponseFunctionShellCallOutputContentParam]]
    """Output of each command."""
    type: Required[Literal["shell_call_output"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""
    caller: ShellCallOutputCaller | None
    """Caller of the tool: the model directly, or a program that it wrote."""
    max_output_length: int | None
    """Maximum length of the output, in characters."""
    status: Literal["in_progress", "completed", "incomplete"] | None
    """Status of the item."""


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
    """Call of the apply patch tool: a change to a file."""

    call_id: Required[str]
    """ID that links the call and its output. At most 64 characters."""
    operation: Required[ApplyPatchCallOperation]
    """File operation to apply."""
    status: Required[Literal["in_progress", "completed"]]
    """Status of the item."""
    type: Required[Literal["apply_patch_call"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""
    caller: ApplyPatchCallCaller | None
    """Caller of the tool: the model directly, or a program that it wrote."""


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
    """Output of an apply patch call."""

    call_id: Required[str]
    """ID that links the call and its output. At most 64 characters."""
    status: Required[Literal["completed", "failed"]]
    """Whether the operation succeeded."""
    type: Required[Literal["apply_patch_call_output"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""
    caller: ApplyPatchCallOutputCaller | None
    """Caller of the tool: the model directly, or a program that it wrote."""
    output: str | None
    """Message about the result, for the model. At most 10485760 characters."""


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
    error: str | None
    """Error, if the tools could not be listed."""


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
    reason: str | None
    """Reason for the decision."""


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
    approval_request_id: str | None
    """ID of the approval request, if there was one."""
    error: McpToolCallErrorParam | None
    """Error of the call, if it failed."""
    output: str | None
    """Output of the tool."""
    status: Literal["in_progress", "completed", "incomplete", "calling", "failed"]
    """Status of the item."""


class CompactionTrigger(TypedDict, total=False):
    """Request to compact the conversation at this point."""

    type: Required[Literal["compaction_trigger"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""


class ItemReference(TypedDict, total=False):
    """Reference to a stored item."""

    id: Required[str]
    """ID of the item."""
    type: Literal["item_reference"] | None
    """Type of the object."""


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
    | ResponseConfigurationUpdateItemParamParam
)
