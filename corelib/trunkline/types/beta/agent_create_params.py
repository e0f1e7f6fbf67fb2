"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.agent_reasoning_param import AgentReasoningParam
from trunkline.types.beta.agent_text_param import AgentTextParam
from trunkline.types.beta.multi_agent_config_param import MultiAgentConfigParam
from trunkline.types.beta.persisted_agent_tool_param import PersistedAgentToolParam

Compaction = TypedDict("Compaction", {"async": "bool | None"}, total=False)


class Experimental(TypedDict, total=False):
    time_awareness: bool


class AgentCreateParams(TypedDict, total=False):
    model: Required[str]
    compaction: Compaction | None
    experimental: Experimental
    instructions: str | None
    metadata: dict[str, str] | None
    multi_agent: MultiAgentConfigParam | None
    name: str | None
    reasoning: AgentReasoningParam | None
    service_tier: Literal["auto", "default", "flex", "priority", "fast", "ultrafast"] | None
    text: AgentTextParam | None
    tools: Iterable[PersistedAgentToolParam] | None
