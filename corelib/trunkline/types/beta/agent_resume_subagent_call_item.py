"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentResumeSubagentCallItem(BaseModel):
    id: str
    recipient_agent_id: str
    sender_agent_id: str
    status: beta.AgentFunctionCallStatus
    turn_id: str
    type: Literal["resume_subagent_call"]
