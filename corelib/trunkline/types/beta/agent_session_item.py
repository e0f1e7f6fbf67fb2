"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class FunctionCallOutputItemResource(BaseModel):
    id: str
    call_id: str
    status: beta.AgentFunctionCallStatus
    turn_id: str
    type: Literal["function_call_output"]
    error: str | None = None
    output: beta.AgentFunctionCallOutput | None = None


class AgentMessageItemResource(BaseModel):
    id: str
    content: list[beta.AgentContent]
    recipient_agent_id: str
    sender_agent_id: str
    turn_id: str
    type: Literal["agent_message"]


class ComputerUseCallItemResourceOutput(BaseModel):
    image_url: str
    type: Literal["computer_screenshot"]


class ComputerUseCallItemResource(BaseModel):
    id: str
    status: beta.AgentFunctionCallStatus
    turn_id: str
    type: Literal["computer_use_call"]
    output: ComputerUseCallItemResourceOutput | None = None
    title: str | None = None


class BrowserAuthenticationRequestItemResourceRequestField(BaseModel):
    id: str
    label: str
    required: bool
    type: str


class BrowserAuthenticationRequestItemResourceRequestOption(BaseModel):
    id: str
    field_ids: list[str]
    label: str


class BrowserAuthenticationRequestItemResourceRequest(BaseModel):
    fields: list[BrowserAuthenticationRequestItemResourceRequestField]
    options: list[BrowserAuthenticationRequestItemResourceRequestOption]
    type: Literal["browser_authentication"]
    credential_origin: str | None = None
    reason: str | None = None


class BrowserAuthenticationRequestItemResource(BaseModel):
    id: str
    request: BrowserAuthenticationRequestItemResourceRequest
    request_id: str
    turn_id: str
    type: Literal["computer_use_approval_request"]


class ComputerUseApprovalRequestResultItemResourceResponseComputerUseApprovalResponseKindResourceBrowserAuthenticationSubmitResource(
    BaseModel
):
    action: Literal["submit"]
    type: Literal["browser_authentication"]
    selected_option: str | None = None


class ComputerUseApprovalRequestResultItemResourceResponseComputerUseApprovalResponseKindResourceBrowserAuthenticationCancelResource(
    BaseModel
):
    action: Literal["cancel"]
    type: Literal["browser_authentication"]


ComputerUseApprovalRequestResultItemResourceResponse: TypeAlias = Annotated[
    ComputerUseApprovalRequestResultItemResourceResponseComputerUseApprovalResponseKindResourceBrowserAuthenticationSubmitResource
    | ComputerUseApprovalRequestResultItemResourceResponseComputerUseApprovalResponseKindResourceBrowserAuthenticationCancelResource,
    Discriminator("action"),
]


class ComputerUseApprovalRequestResultItemResource(BaseModel):
    id: str
    request_id: str
    response: ComputerUseApprovalRequestResultItemResourceResponse
    turn_id: str
    type: Literal["computer_use_approval_request_result"]


AgentSessionItem: TypeAlias = Annotated[
    beta.AgentSessionMessage
    | beta.AgentReasoningItem
    | beta.AgentFunctionCallItem
    | FunctionCallOutputItemResource
    | AgentMessageItemResource
    | beta.AgentMcpCallItem
    | ComputerUseCallItemResource
    | BrowserAuthenticationRequestItemResource
    | ComputerUseApprovalRequestResultItemResource
    | beta.AgentWebSearchCallItem
    | beta.AgentCommandExecutionItem
    | beta.AgentCreateSubagentCallItem
    | beta.AgentSendSubagentInputCallItem
    | beta.AgentResumeSubagentCallItem
    | beta.AgentWaitForSubagentsCallItem
    | beta.AgentInterruptSubagentCallItem
    | beta.AgentCloseSubagentCallItem,
    Discriminator("type"),
]
