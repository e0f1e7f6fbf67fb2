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
    """Saved agent."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    metadata: dict[str, str]
    """Up to 16 key-value pairs attached to the object."""
    model: str
    """Model ID."""
    multi_agent: beta.MultiAgentConfig
    object: Literal["agent"]
    """Object type."""
    reasoning: beta.AgentReasoning
    service_tier: Literal["auto", "default", "flex", "priority", "fast", "ultrafast"]
    """Service tier of the requests."""
    text: beta.AgentText
    """Settings of the texts."""
    tools: list[beta.PersistedAgentTool]
    """Tools that the agent may use."""
    updated_at: int
    compaction: Compaction | None = None
    experimental: Experimental | None = None
    instructions: str | None = None
    name: str | None = None
