"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_response_conversation_param_param import (
    BetaResponseConversationParamParam,
)
from trunkline.types.beta.beta_response_includable import BetaResponseIncludable
from trunkline.types.beta.beta_response_input_param import BetaResponseInputParam
from trunkline.types.beta.beta_response_prompt_param import BetaResponsePromptParam
from trunkline.types.beta.beta_response_text_config_param import BetaResponseTextConfigParam
from trunkline.types.beta.beta_service_tier import BetaServiceTier
from trunkline.types.beta.beta_tool_choice_allowed_param import BetaToolChoiceAllowedParam
from trunkline.types.beta.beta_tool_choice_apply_patch_param import BetaToolChoiceApplyPatchParam
from trunkline.types.beta.beta_tool_choice_custom_param import BetaToolChoiceCustomParam
from trunkline.types.beta.beta_tool_choice_function_param import BetaToolChoiceFunctionParam
from trunkline.types.beta.beta_tool_choice_mcp_param import BetaToolChoiceMcpParam
from trunkline.types.beta.beta_tool_choice_options import BetaToolChoiceOptions
from trunkline.types.beta.beta_tool_choice_shell_param import BetaToolChoiceShellParam
from trunkline.types.beta.beta_tool_choice_types_param import BetaToolChoiceTypesParam
from trunkline.types.beta.beta_tool_param import BetaToolParam
from trunkline.types.shared_params.chat_model import ChatModel


class AccessPrograms(TypedDict, total=False):
    cyber: Literal["standard", "daybreak_blue", "daybreak_red"]


class BackgroundOptions(TypedDict, total=False):
    completion_window: Literal["soonest", "2h", "8h"]
    continuation_id: str


class ContextManagement(TypedDict, total=False):
    type: Required[str]
    compact_threshold: int | None
    """At least 1000."""


Conversation: TypeAlias = str | BetaResponseConversationParamParam


class Image(TypedDict, total=False):
    context_compression: Literal["auto", "enabled", "disabled"]


class ModerationPolicyInput(TypedDict, total=False):
    mode: Required[Literal["score", "block"]]


class ModerationPolicyOutput(TypedDict, total=False):
    mode: Required[Literal["score", "block"]]


class ModerationPolicy(TypedDict, total=False):
    input: ModerationPolicyInput | None
    output: ModerationPolicyOutput | None


class Moderation(TypedDict, total=False):
    model: Required[str]
    policy: ModerationPolicy | None


class MultiAgent(TypedDict, total=False):
    enabled: Required[bool]
    max_concurrent_subagents: int
    """At least 1."""


class PromptCacheOptions(TypedDict, total=False):
    comparison_response_id: str | None
    mode: Literal["implicit", "explicit"]
    prewarm: bool
    ttl: Literal["30m", "12h"]


class Reasoning(TypedDict, total=False):
    context: Literal["auto", "current_turn", "all_turns"] | None
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None
    generate_summary: Literal["auto", "concise", "detailed"] | None
    """Deprecated."""
    mode: str | Literal["standard", "pro"]
    summary: Literal["auto", "concise", "detailed"] | None


class StreamOptions(TypedDict, total=False):
    include_obfuscation: bool


class ToolChoiceBetaSpecificProgrammaticToolCallingParam(TypedDict, total=False):
    type: Required[Literal["programmatic_tool_calling"]]


ToolChoice: TypeAlias = (
    BetaToolChoiceOptions
    | BetaToolChoiceAllowedParam
    | BetaToolChoiceTypesParam
    | BetaToolChoiceFunctionParam
    | BetaToolChoiceMcpParam
    | BetaToolChoiceCustomParam
    | ToolChoiceBetaSpecificProgrammaticToolCallingParam
    | BetaToolChoiceApplyPatchParam
    | BetaToolChoiceShellParam
)


class ResponseCreateParamsBase(TypedDict, total=False):
    access_programs: AccessPrograms
    background: bool | None
    """Default `false`."""
    background_options: BackgroundOptions
    betas: list[Literal["responses_multi_agent=v1"]]
    context_management: Iterable[ContextManagement] | None
    conversation: Conversation | None
    image: Image
    include: list[BetaResponseIncludable] | None
    input: str | BetaResponseInputParam
    instructions: str | None
    max_output_tokens: int | None
    """At least 16."""
    max_tool_calls: int | None
    metadata: dict[str, str] | None
    model: (
        str
        | ChatModel
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
    )
    moderation: Moderation | None
    multi_agent: MultiAgent | None
    parallel_tool_calls: bool | None
    """Default `true`."""
    previous_response_id: str | None
    prompt: BetaResponsePromptParam | None
    prompt_cache_key: str | None
    prompt_cache_options: PromptCacheOptions
    prompt_cache_retention: Literal["in_memory", "24h"] | None
    """Deprecated."""
    reasoning: Reasoning | None
    safety_identifier: str | None
    """At most 64 characters."""
    service_tier: BetaServiceTier | None
    store: bool | None
    """Default `true`."""
    stream_options: StreamOptions | None
    temperature: float | None
    """From 0 to 2, default `1`."""
    text: BetaResponseTextConfigParam
    tool_choice: ToolChoice
    tools: Iterable[BetaToolParam]
    top_logprobs: int | None
    """From 0 to 20."""
    top_p: float | None
    """From 0 to 1, default `1`."""
    truncation: Literal["auto", "disabled"] | None
    """Default `disabled`, deprecated."""
    user: str
    """Deprecated."""


class ResponseCreateParamsNonStreaming(ResponseCreateParamsBase, total=False):
    stream: Literal[False] | None


class ResponseCreateParamsStreaming(ResponseCreateParamsBase, total=False):
    stream: Required[Literal[True]]


ResponseCreateParams: TypeAlias = ResponseCreateParamsNonStreaming | ResponseCreateParamsStreaming
