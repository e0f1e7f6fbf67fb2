"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentCreateSubagentCallItem(BaseModel):
    id: str
    agent_id: str
    content: list[beta.AgentContent]
    status: beta.AgentFunctionCallStatus
    turn_id: str
    type: Literal["create_subagent_call"]
    model: str | None = None
    reasoning_effort: str | None = None
