"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Subagent(BaseModel):
    id: str
    object: Literal["agent.session.subagent"]
    opened_at: int
    parent_agent_id: str
    session_id: str
    status: Literal["active", "closed"]
    closed_at: int | None = None
    instructions: list[beta.AgentContent] | None = None
    name: str | None = None
