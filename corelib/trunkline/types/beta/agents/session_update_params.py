"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.beta.agent_tool_param import AgentToolParam


class AgentReasoning(TypedDict, total=False):
    """How much an agent reasons."""

    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None


class Agent(TypedDict, total=False):
    model: str
    reasoning: AgentReasoning
    service_tier: Literal["auto", "default", "flex", "priority", "fast", "ultrafast"] | None
    tools: Iterable[AgentToolParam] | None


class PromptCacheOptions(TypedDict, total=False):
    ttl: Literal["30m", "12h"]


class SessionUpdateParams(TypedDict, total=False):
    agent: Agent
    metadata: dict[str, str] | None
    prompt_cache_options: PromptCacheOptions | None
    review: Literal["none", "auto_review"]
