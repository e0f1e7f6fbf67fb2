"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field
from trunkline.types import beta


class Compaction(BaseModel):
    async_: bool = field(wire="async")


class Experimental(BaseModel):
    time_awareness: bool


class Agent(BaseModel):
    id: str
    created_at: int
    metadata: dict[str, str]
    model: str
    multi_agent: beta.MultiAgentConfig
    object: Literal["agent"]
    reasoning: beta.AgentReasoning
    service_tier: Literal["auto", "default", "flex", "priority", "fast", "ultrafast"]
    text: beta.AgentText
    tools: list[beta.PersistedAgentTool]
    updated_at: int
    compaction: Compaction | None = None
    experimental: Experimental | None = None
    instructions: str | None = None
    name: str | None = None
