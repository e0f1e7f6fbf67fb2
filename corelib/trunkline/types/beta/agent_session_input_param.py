"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.agent_browser_authentication_cancel_param_param import (
    AgentBrowserAuthenticationCancelParamParam,
)
from trunkline.types.beta.agent_browser_authentication_submit_param_param import (
    AgentBrowserAuthenticationSubmitParamParam,
)
from trunkline.types.beta.agent_browser_origin_access_param_param import (
    AgentBrowserOriginAccessParamParam,
)
from trunkline.types.beta.agent_function_call_output_param import AgentFunctionCallOutputParam
from trunkline.types.beta.agent_session_input_message_param import AgentSessionInputMessageParam


class SessionInputParamAgentSessionInputMcpApprovalRequestResultResponse(TypedDict, total=False):
    decision: Required[Literal["approve", "deny", "cancel"]]
    type: Required[Literal["mcp_tool_call"]]


class SessionInputParamAgentSessionInputMcpApprovalRequestResult(TypedDict, total=False):
    request_id: Required[str]
    response: Required[SessionInputParamAgentSessionInputMcpApprovalRequestResultResponse]
    type: Required[Literal["agent.session.input.mcp_approval_request_result"]]


SessionInputParamAgentSessionInputComputerUseApprovalRequestResultResponse: TypeAlias = (
    AgentBrowserAuthenticationSubmitParamParam
    | AgentBrowserAuthenticationCancelParamParam
    | AgentBrowserOriginAccessParamParam
)


class SessionInputParamAgentSessionInputComputerUseApprovalRequestResult(TypedDict, total=False):
    request_id: Required[str]
    response: Required[SessionInputParamAgentSessionInputComputerUseApprovalRequestResultResponse]
    type: Required[Literal["agent.session.input.computer_use_approval_request_result"]]


class SessionInputParamAgentSessionInputMessage(TypedDict, total=False):
    input: Required[Iterable[AgentSessionInputMessageParam]]
    type: Required[Literal["agent.session.input.message"]]


class SessionInputParamAgentSessionInputCancel(TypedDict, total=False):
    type: Required[Literal["agent.session.input.cancel"]]


class SessionInputParamAgentSessionInputToolResult(TypedDict, total=False):
    call_id: Required[str]
    success: Required[bool]
    turn_id: Required[str]
    type: Required[Literal["agent.session.input.tool_result"]]
    error: str | None
    output: AgentFunctionCallOutputParam | None


AgentSessionInputParam: TypeAlias = (
    SessionInputParamAgentSessionInputMcpApprovalRequestResult
    | SessionInputParamAgentSessionInputComputerUseApprovalRequestResult
    | SessionInputParamAgentSessionInputMessage
    | SessionInputParamAgentSessionInputCancel
    | SessionInputParamAgentSessionInputToolResult
)
