"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import conversations, responses


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


class AdditionalTools(BaseModel):
    """Tools that become available during the conversation."""

    id: str
    """Unique ID."""
    role: Literal[
        "unknown", "user", "assistant", "system", "critic", "discriminator", "developer", "tool"
    ]
    """Role that adds the tools."""
    tools: list[responses.Tool]
    """Tools to add."""
    type: Literal["additional_tools"]
    """Type of the object."""


class Program(BaseModel):
    """Program that the model wrote to call tools."""

    id: str
    """Unique ID."""
    call_id: str
    """ID that links the call and its output."""
    code: str
    """Source code of the program."""
    fingerprint: str
    """Fingerprint with which the API resumes the program; pass it back unchanged."""
    type: Literal["program"]
    """Type of the object."""


class ProgramOutput(BaseModel):
    """Output of a program that the model wrote."""

    id: str
    """Unique ID."""
    call_id: str
    """ID that links the call and its output."""
    result: str
    """Result of the program, as text."""
    status: Literal["completed", "incomplete"]
    """Status of the item."""
    type: Literal["program_output"]
    """Type of the object."""


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

    id: str
    """Unique ID."""
    approval_request_id: str
    """ID of the approval request."""
    approve: bool
    """Whether the call is approved."""
    type: Literal["mcp_approval_response"]
    """Type of the object."""
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
    | responses.ResponseCustomToolCallOutput
    | responses.ResponseConfigurationUpdateItem,
    Discriminator("type"),
]
