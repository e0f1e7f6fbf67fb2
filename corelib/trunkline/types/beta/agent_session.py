"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator, field
from trunkline.types import beta


class AgentCompaction(BaseModel):
    async_: bool = field(wire="async")


class AgentExperimental(BaseModel):
    time_awareness: bool


class Agent(BaseModel):
    id: str
    model: str
    multi_agent: beta.MultiAgentConfig
    reasoning: beta.AgentReasoning
    service_tier: Literal["auto", "default", "flex", "priority", "fast", "ultrafast"]
    text: beta.AgentText
    tools: list[beta.AgentTool]
    compaction: AgentCompaction | None = None
    experimental: AgentExperimental | None = None
    instructions: str | None = None
    name: str | None = None


class RequiredActionSessionRequiredActionResourceMcpApprovalRequestRequest(BaseModel):
    arguments: object
    message: str
    server_label: str
    type: Literal["mcp_tool_call"]
    name: str | None = None


class RequiredActionSessionRequiredActionResourceMcpApprovalRequest(BaseModel):
    request: RequiredActionSessionRequiredActionResourceMcpApprovalRequestRequest
    request_id: str
    turn_id: str
    type: Literal["mcp_approval_request"]


class RequiredActionSessionRequiredActionResourceComputerUseApprovalRequestRequestComputerUseApprovalRequestKindResourceBrowserAuthenticationField(
    BaseModel
):
    id: str
    label: str
    required: bool
    type: str


class RequiredActionSessionRequiredActionResourceComputerUseApprovalRequestRequestComputerUseApprovalRequestKindResourceBrowserAuthenticationOption(
    BaseModel
):
    id: str
    field_ids: list[str]
    label: str


class RequiredActionSessionRequiredActionResourceComputerUseApprovalRequestRequestComputerUseApprovalRequestKindResourceBrowserAuthentication(
    BaseModel
):
    fields: list[
        RequiredActionSessionRequiredActionResourceComputerUseApprovalRequestRequestComputerUseApprovalRequestKindResourceBrowserAuthenticationField
    ]
    options: list[
        RequiredActionSessionRequiredActionResourceComputerUseApprovalRequestRequestComputerUseApprovalRequestKindResourceBrowserAuthenticationOption
    ]
    type: Literal["browser_authentication"]
    credential_origin: str | None = None
    reason: str | None = None


class RequiredActionSessionRequiredActionResourceComputerUseApprovalRequestRequestComputerUseApprovalRequestKindResourceBrowserOriginAccess(
    BaseModel
):
    origin: str
    type: Literal["browser_origin_access"]
    reason: str | None = None


RequiredActionSessionRequiredActionResourceComputerUseApprovalRequestRequest: TypeAlias = Annotated[
    RequiredActionSessionRequiredActionResourceComputerUseApprovalRequestRequestComputerUseApprovalRequestKindResourceBrowserAuthentication
    | RequiredActionSessionRequiredActionResourceComputerUseApprovalRequestRequestComputerUseApprovalRequestKindResourceBrowserOriginAccess,
    Discriminator("type"),
]


class RequiredActionSessionRequiredActionResourceComputerUseApprovalRequest(BaseModel):
    request: RequiredActionSessionRequiredActionResourceComputerUseApprovalRequestRequest
    request_id: str
    turn_id: str
    type: Literal["computer_use_approval_request"]


class RequiredActionSessionRequiredActionResourceFunctionCall(BaseModel):
    arguments: object
    call_id: str
    name: str
    turn_id: str
    type: Literal["function_call"]


class RequiredActionSessionRequiredActionResourceEnvironmentConnection(BaseModel):
    environment_id: str
    type: Literal["environment_connection"]


RequiredAction: TypeAlias = Annotated[
    RequiredActionSessionRequiredActionResourceMcpApprovalRequest
    | RequiredActionSessionRequiredActionResourceComputerUseApprovalRequest
    | RequiredActionSessionRequiredActionResourceFunctionCall
    | RequiredActionSessionRequiredActionResourceEnvironmentConnection,
    Discriminator("type"),
]


class PromptCacheOptions(BaseModel):
    ttl: Literal["30m", "12h"]


class AgentSession(BaseModel):
    """Session of an agent: its state, and what it waits for."""

    id: str
    """Unique ID."""
    agent: Agent
    created_at: int
    """Creation time, in Unix seconds."""
    environment: beta.Environment
    """State of its environment."""
    last_active_at: int
    """Time of the last use, in Unix seconds."""
    metadata: dict[str, str]
    """Up to 16 key-value pairs attached to the object."""
    object: Literal["agent.session"]
    """Object type."""
    required_actions: list[RequiredAction]
    """Actions that the session waits for."""
    status: Literal["idle", "in_progress", "requires_action", "failed"]
    """State of the session."""
    vault_ids: list[str]
    error: str | None = None
    """Why it failed."""
    prompt_cache_options: PromptCacheOptions | None = None
    review: Literal["none", "auto_review"] | None = None
    usage: beta.TokenUsage | None = None
    """Tokens that it has used."""
