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

AgentCompaction = TypedDict("AgentCompaction", {"async": "bool | None"}, total=False)


class AgentExperimental(TypedDict, total=False):
    time_awareness: bool


class Agent(TypedDict, total=False):
    compaction: AgentCompaction | None
    experimental: AgentExperimental
    instructions: str | None
    model: str
    multi_agent: MultiAgentConfigParam | None
    reasoning: AgentReasoningParam | None
    service_tier: Literal["auto", "default", "flex", "priority", "fast", "ultrafast"] | None
    text: AgentTextParam | None
    tools: Iterable[AgentToolParam] | None


class PromptCacheOptions(TypedDict, total=False):
    ttl: Literal["30m", "12h"]


class StreamOptions(TypedDict, total=False):
    include_obfuscation: bool


class SessionCreateParamsBase(TypedDict, total=False):
    environment: Required[EnvironmentParam]
    agent: Agent
    agent_id: str
    input: str | Iterable[AgentSessionInputMessageParam] | None
    metadata: dict[str, str] | None
    prompt_cache_options: PromptCacheOptions | None
    review: Literal["none", "auto_review"]
    stream_options: StreamOptions
    vault_ids: SequenceNotStr[str] | None


class SessionCreateParamsNonStreaming(SessionCreateParamsBase, total=False):
    stream: Literal[False] | None


class SessionCreateParamsStreaming(SessionCreateParamsBase, total=False):
    stream: Required[Literal[True]]


SessionCreateParams: TypeAlias = SessionCreateParamsNonStreaming | SessionCreateParamsStreaming
