"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSendSubagentInputCallItem(BaseModel):
    id: str
    content: list[beta.AgentContent]
    recipient_agent_id: str
    sender_agent_id: str
    status: beta.AgentFunctionCallStatus
    turn_id: str
    type: Literal["send_subagent_input_call"]
