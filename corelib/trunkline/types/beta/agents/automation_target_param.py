"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.agent_reasoning_param import AgentReasoningParam
from trunkline.types.beta.agent_session_input_message_param import AgentSessionInputMessageParam
from trunkline.types.beta.agent_text_param import AgentTextParam
from trunkline.types.beta.agent_tool_param import AgentToolParam
from trunkline.types.beta.environment_param import EnvironmentParam
from trunkline.types.beta.multi_agent_config_param import MultiAgentConfigParam
from trunkline.types.sequence_not_str import SequenceNotStr

AutomationTargetParamNewSessionAgentCompaction = TypedDict(
    "AutomationTargetParamNewSessionAgentCompaction", {"async": "bool | None"}, total=False
)


class AutomationTargetParamNewSessionAgentExperimental(TypedDict, total=False):
    time_awareness: bool


class AutomationTargetParamNewSessionAgent(TypedDict, total=False):
    compaction: AutomationTargetParamNewSessionAgentCompaction | None
    experimental: AutomationTargetParamNewSessionAgentExperimental
    instructions: str | None
    model: str
    multi_agent: MultiAgentConfigParam | None
    reasoning: AgentReasoningParam | None
    service_tier: Literal["auto", "default", "flex", "priority", "fast", "ultrafast"] | None
    text: AgentTextParam | None
    tools: Iterable[AgentToolParam] | None


class AutomationTargetParamNewSession(TypedDict, total=False):
    environment: Required[EnvironmentParam]
    input: Required[Iterable[AgentSessionInputMessageParam]]
    type: Required[Literal["new_session"]]
    agent: AutomationTargetParamNewSessionAgent
    agent_id: str
    metadata: dict[str, str] | None
    vault_ids: SequenceNotStr[str] | None


class AutomationTargetParamExistingSession(TypedDict, total=False):
    instructions: Required[str]
    session_id: Required[str]
    type: Required[Literal["existing_session"]]


AutomationTargetParam: TypeAlias = (
    AutomationTargetParamNewSession | AutomationTargetParamExistingSession
)
