"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


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


AgentOutputItem: TypeAlias = Annotated[
    beta.AgentSessionAssistantMessage
    | beta.AgentReasoningItem
    | beta.AgentFunctionCallItem
    | beta.AgentMcpCallItem
    | ComputerUseCallItemResource
    | BrowserAuthenticationRequestItemResource
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
