"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_computer_action_list_param import BetaComputerActionListParam
from trunkline.types.beta.beta_computer_action_param import BetaComputerActionParam


class Agent(TypedDict, total=False):
    agent_name: Required[str]


class PendingSafetyCheck(TypedDict, total=False):
    id: Required[str]
    code: str | None
    message: str | None


class BetaResponseComputerToolCallParam(TypedDict, total=False):
    id: Required[str]
    call_id: Required[str]
    pending_safety_checks: Required[Iterable[PendingSafetyCheck]]
    status: Required[Literal["in_progress", "completed", "incomplete"]]
    type: Required[Literal["computer_call"]]
    action: BetaComputerActionParam
    actions: BetaComputerActionListParam
    agent: Agent | None
