"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Agent(BaseModel):
    agent_name: str


class BetaResponseToolSearchOutputItemParam(BaseModel):
    tools: list[beta.BetaTool]
    type: Literal["tool_search_output"]
    id: str | None = None
    agent: Agent | None = None
    call_id: str | None = None
    """At most 64 characters."""
    execution: Literal["server", "client"] | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None
