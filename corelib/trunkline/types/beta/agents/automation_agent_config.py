"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field
from trunkline.types import beta


class Compaction(BaseModel):
    async_: bool = field(wire="async")


class Experimental(BaseModel):
    time_awareness: bool


class AutomationAgentConfig(BaseModel):
    """Settings of the agent of an automation."""

    model: str
    """Model ID."""
    multi_agent: beta.MultiAgentConfig
    reasoning: beta.AgentReasoning
    service_tier: Literal["auto", "default", "flex", "priority", "fast", "ultrafast"]
    """Service tier of the requests."""
    text: beta.AgentText
    """Settings of the texts."""
    tools: list[beta.AgentTool]
    """Tools that the agent may use."""
    compaction: Compaction | None = None
    experimental: Experimental | None = None
    instructions: str | None = None
