"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class AgentMessageAgent(BaseModel):
    agent_name: str


class AgentMessageContentText(BaseModel):
    text: str
    type: Literal["text"]


class AgentMessageContentSummaryText(BaseModel):
    text: str
    type: Literal["summary_text"]


class AgentMessageContentReasoningText(BaseModel):
    text: str
    type: Literal["reasoning_text"]


class AgentMessageContentComputerScreenshotPromptCacheBreakpoint(BaseModel):
    mode: Literal["explicit"]


class AgentMessageContentComputerScreenshot(BaseModel):
    detail: beta.BetaImageDetail
    file_id: str | None = None
    image_url: str | None = None
    type: Literal["computer_screenshot"]
    prompt_cache_breakpoint: AgentMessageContentComputerScreenshotPromptCacheBreakpoint | None = (
        None
    )


class AgentMessageContentEncryptedContent(BaseModel):
    encrypted_content: str
    type: Literal["encrypted_content"]


AgentMessageContent: TypeAlias = Annotated[
    beta.BetaResponseInputText
    | beta.BetaResponseOutputText
    | AgentMessageContentText
    | AgentMessageContentSummaryText
    | AgentMessageContentReasoningText
    | beta.BetaResponseOutputRefusal
    | beta.BetaResponseInputImage
    | AgentMessageContentComputerScreenshot
    | beta.BetaResponseInputFile
    | AgentMessageContentEncryptedContent,
    Discriminator("type"),
]


class AgentMessage(BaseModel):
    id: str
    author: str
    content: list[AgentMessageContent]
    recipient: str
    type: Literal["agent_message"]
    agent: AgentMessageAgent | None = None


class MultiAgentCallAgent(BaseModel):
    agent_name: str


class MultiAgentCall(BaseModel):
    id: str
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
    type: Literal["multi_agent_call"]
    agent: MultiAgentCallAgent | None = None


class MultiAgentCallOutputAgent(BaseModel):
    agent_name: str


class MultiAgentCallOutput(BaseModel):
    id: str
    action: Literal[
        "spawn_agent",
        "interrupt_agent",
        "list_agents",
        "send_message",
        "followup_task",
        "wait_agent",
    ]
    call_id: str
    output: list[beta.BetaResponseOutputText]
    type: Literal["multi_agent_call_output"]
    agent: MultiAgentCallOutputAgent | None = None


class ProgramAgent(BaseModel):
    agent_name: str


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
    agent: ProgramAgent | None = None


class ProgramOutputAgent(BaseModel):
    agent_name: str


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
    agent: ProgramOutputAgent | None = None


class AdditionalToolsAgent(BaseModel):
    agent_name: str


class AdditionalTools(BaseModel):
    """Tools that join the others on the way."""

    id: str
    """Identifies this object."""
    role: Literal[
        "unknown", "user", "assistant", "system", "critic", "discriminator", "developer", "tool"
    ]
    """Who adds the tools."""
    tools: list[beta.BetaTool]
    """What the model may call."""
    type: Literal["additional_tools"]
    """Which kind this is."""
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

    id: str
    """Identifies this object."""
    approval_request_id: str
    """The id of the request that this answers."""
    approve: bool
    """Whether the call is allowed."""
    type: Literal["mcp_approval_response"]
    """Which kind this is."""
    agent: McpApprovalResponseAgent | None = None
    reason: str | None = None
    """Why it was decided so."""


BetaResponseOutputItem: TypeAlias = Annotated[
    beta.BetaResponseOutputMessage
    | beta.BetaResponseFileSearchToolCall
    | beta.BetaResponseFunctionToolCall
    | beta.BetaResponseFunctionToolCallOutputItem
    | AgentMessage
    | MultiAgentCall
    | MultiAgentCallOutput
    | beta.BetaResponseFunctionWebSearch
    | beta.BetaResponseComputerToolCall
    | beta.BetaResponseComputerToolCallOutputItem
    | beta.BetaResponseReasoningItem
    | Program
    | ProgramOutput
    | beta.BetaResponseToolSearchCall
    | beta.BetaResponseToolSearchOutputItem
    | AdditionalTools
    | beta.BetaResponseCompactionItem
    | ImageGenerationCall
    | beta.BetaResponseCodeInterpreterToolCall
    | LocalShellCall
    | LocalShellCallOutput
    | beta.BetaResponseFunctionShellToolCall
    | beta.BetaResponseFunctionShellToolCallOutput
    | beta.BetaResponseApplyPatchToolCall
    | beta.BetaResponseApplyPatchToolCallOutput
    | McpCall
    | McpListTools
    | McpApprovalRequest
    | McpApprovalResponse
    | beta.BetaResponseCustomToolCall
    | beta.BetaResponseCustomToolCallOutputItem,
    Discriminator("type"),
]
