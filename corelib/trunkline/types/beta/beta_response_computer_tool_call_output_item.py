"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Agent(BaseModel):
    agent_name: str


class AcknowledgedSafetyCheck(BaseModel):
    id: str
    code: str | None = None
    message: str | None = None


class BetaResponseComputerToolCallOutputItem(BaseModel):
    id: str
    call_id: str
    output: beta.BetaResponseComputerToolCallOutputScreenshot
    status: Literal["completed", "incomplete", "failed"]
    type: Literal["computer_call_output"]
    acknowledged_safety_checks: list[AcknowledgedSafetyCheck] | None = None
    agent: Agent | None = None
    created_by: str | None = None
