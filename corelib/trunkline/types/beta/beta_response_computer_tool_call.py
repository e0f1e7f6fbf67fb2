"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Agent(BaseModel):
    agent_name: str


class PendingSafetyCheck(BaseModel):
    id: str
    code: str | None = None
    message: str | None = None


class BetaResponseComputerToolCall(BaseModel):
    id: str
    call_id: str
    pending_safety_checks: list[PendingSafetyCheck]
    status: Literal["in_progress", "completed", "incomplete"]
    type: Literal["computer_call"]
    action: beta.BetaComputerAction | None = None
    actions: beta.BetaComputerActionList | None = None
    agent: Agent | None = None
