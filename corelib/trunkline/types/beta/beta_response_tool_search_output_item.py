"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Agent(BaseModel):
    agent_name: str


class BetaResponseToolSearchOutputItem(BaseModel):
    id: str
    call_id: str | None = None
    execution: Literal["server", "client"]
    status: Literal["in_progress", "completed", "incomplete"]
    tools: list[beta.BetaTool]
    type: Literal["tool_search_output"]
    agent: Agent | None = None
    created_by: str | None = None
