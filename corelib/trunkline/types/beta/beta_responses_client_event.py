"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta, shared


class ResponseCreateAccessPrograms(BaseModel):
    cyber: Literal["standard", "daybreak_blue", "daybreak_red"] | None = None


class ResponseCreateBackgroundOptions(BaseModel):
    completion_window: Literal["soonest", "2h", "8h"] | None = None
    continuation_id: str | None = None


class ResponseCreateImage(BaseModel):
    context_compression: Literal["auto", "enabled", "disabled"] | None = None


class ResponseCreatePromptCacheOptions(BaseModel):
    comparison_response_id: str | None = None
    mode: Literal["implicit", "explicit"] | None = None
    prewarm: bool | None = None
    ttl: Literal["30m", "12h"] | None = None


class ResponseCreateToolChoiceBetaSpecificProgrammaticToolCallingParam(BaseModel):
    type: Literal["programmatic_tool_calling"]


ResponseCreateToolChoice: TypeAlias = (
    beta.BetaToolChoiceOptions
    | beta.BetaToolChoiceAllowed
    | beta.BetaToolChoiceTypes
    | beta.BetaToolChoiceFunction
    | beta.BetaToolChoiceMcp
    | beta.BetaToolChoiceCustom
    | ResponseCreateToolChoiceBetaSpecificProgrammaticToolCallingParam
    | beta.BetaToolChoiceApplyPatch
    | beta.BetaToolChoiceShell
)


class ResponseCreateReasoning(BaseModel):
    context: Literal["auto", "current_turn", "all_turns"] | None = None
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None = None
    generate_summary: Literal["auto", "concise", "detailed"] | None = None
    """Deprecated."""
    mode: str | Literal["standard", "pro"] | None = None
    summary: Literal["auto", "concise", "detailed"] | None = None


class ResponseCreateModerationPolicyInput(BaseModel):
    mode: Literal["score", "block"]


class ResponseCreateModerationPolicyOutput(BaseModel):
    mode: Literal["score", "block"]


class ResponseCreateModerationPolicy(BaseModel):
    input: ResponseCreateModerationPolicyInput | None = None
    output: ResponseCreateModerationPolicyOutput | None = None


class ResponseCreateModeration(BaseModel):
    model: str
    policy: ResponseCreateModerationPolicy | None = None


class ResponseCreateStreamOptions(BaseModel):
    include_obfuscation: bool | None = None


ResponseCreateConversation: TypeAlias = str | beta.BetaResponseConversationParam


class ResponseCreateContextManagement(BaseModel):
    type: str
    compact_threshold: int | None = None
    """At least 1000."""


class ResponseCreateMultiAgent(BaseModel):
    enabled: bool
    max_concurrent_subagents: int | None = None
    """At least 1."""


class ResponseCreate(BaseModel):
    type: Literal["response.create"]
    access_programs: ResponseCreateAccessPrograms | None = None
    background: bool | None = None
    """Default `false`."""
    background_options: ResponseCreateBackgroundOptions | None = None
    context_management: list[ResponseCreateContextManagement] | None = None
    conversation: ResponseCreateConversation | None = None
    generate: bool | None = None
    image: ResponseCreateImage | None = None
    include: list[beta.BetaResponseIncludable] | None = None
    input: str | beta.BetaResponseInput | None = None
    instructions: str | None = None
    max_output_tokens: int | None = None
    """At least 16."""
    max_tool_calls: int | None = None
    metadata: dict[str, str] | None = None
    model: (
        str
        | shared.ChatModel
        | Literal[
            "o1-pro",
            "o1-pro-2025-03-19",
            "o3-pro",
            "o3-pro-2025-06-10",
            "o3-deep-research",
            "o3-deep-research-2025-06-26",
            "o4-mini-deep-research",
            "o4-mini-deep-research-2025-06-26",
            "computer-use-preview",
            "computer-use-preview-2025-03-11",
            "gpt-5.5-pro",
            "gpt-5.5-pro-2026-04-23",
            "gpt-5-codex",
            "gpt-5-pro",
            "gpt-5-pro-2025-10-06",
            "gpt-5.1-codex-max",
            "gpt-daybreak-blue-latest",
            "gpt-daybreak-red-latest",
            "gpt-5.6-cyber",
            "gpt-6-cyber",
            "gpt-rosalind-research",
            "gpt-6-rosalind",
            "gpt-6.2-astra-law",
        ]
        | None
    ) = None
    moderation: ResponseCreateModeration | None = None
    multi_agent: ResponseCreateMultiAgent | None = None
    parallel_tool_calls: bool | None = None
    """Default `true`."""
    previous_response_id: str | None = None
    prompt: beta.BetaResponsePrompt | None = None
    prompt_cache_key: str | None = None
    prompt_cache_options: ResponseCreatePromptCacheOptions | None = None
    prompt_cache_retention: Literal["in_memory", "24h"] | None = None
    """Deprecated."""
    reasoning: ResponseCreateReasoning | None = None
    safety_identifier: str | None = None
    """At most 64 characters."""
    service_tier: beta.BetaServiceTier | None = None
    store: bool | None = None
    """Default `true`."""
    stream: bool | None = None
    """Default `false`."""
    stream_id: str | None = None
    """At most 256 characters."""
    stream_options: ResponseCreateStreamOptions | None = None
    temperature: float | None = None
    """From 0 to 2, default `1`."""
    text: beta.BetaResponseTextConfig | None = None
    tool_choice: ResponseCreateToolChoice | None = None
    tools: list[beta.BetaTool] | None = None
    top_logprobs: int | None = None
    """From 0 to 20."""
    top_p: float | None = None
    """From 0 to 1, default `1`."""
    truncation: Literal["auto", "disabled"] | None = None
    """Default `disabled`, deprecated."""
    user: str | None = None
    """Deprecated."""


BetaResponsesClientEvent: TypeAlias = Annotated[
    ResponseCreate | beta.BetaResponseInjectEvent | beta.BetaResponseSteerEvent,
    Discriminator("type"),
]
