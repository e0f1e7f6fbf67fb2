"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta, shared
from trunkline.types.responses.output_text import OutputText


class ToolChoiceBetaSpecificProgrammaticToolCallingParam(BaseModel):
    type: Literal["programmatic_tool_calling"]


ToolChoice: TypeAlias = (
    beta.BetaToolChoiceOptions
    | beta.BetaToolChoiceAllowed
    | beta.BetaToolChoiceTypes
    | beta.BetaToolChoiceFunction
    | beta.BetaToolChoiceMcp
    | beta.BetaToolChoiceCustom
    | ToolChoiceBetaSpecificProgrammaticToolCallingParam
    | beta.BetaToolChoiceApplyPatch
    | beta.BetaToolChoiceShell
)


class IncompleteDetails(BaseModel):
    reason: Literal["max_output_tokens", "max_messages", "content_filter", "steered"] | None = None


class Reasoning(BaseModel):
    context: Literal["auto", "current_turn", "all_turns"] | None = None
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None = None
    generate_summary: Literal["auto", "concise", "detailed"] | None = None
    """Deprecated."""
    mode: str | Literal["standard", "pro"] | None = None
    summary: Literal["auto", "concise", "detailed"] | None = None


class PromptCacheOptions(BaseModel):
    mode: Literal["implicit", "explicit"]
    ttl: Literal["30m", "12h"]
    comparison_response_id: str | None = None


class ModerationInputModerationResult(BaseModel):
    """Moderation result of the input."""

    categories: dict[str, bool]
    """Whether each category was flagged."""
    category_applied_input_types: dict[str, list[Literal["text", "image"]]]
    """Input types that each category was evaluated on: text, image."""
    category_scores: dict[str, float]
    """Score of each category, from 0 to 1."""
    flagged: bool
    """Whether any category was flagged."""
    model: str
    """Moderation model."""
    type: Literal["moderation_result"]
    """Type of the object."""


class ModerationInputError(BaseModel):
    """Error in the moderation of the input."""

    code: str
    """Error code."""
    message: str
    """Error message."""
    type: Literal["error"]
    """Type of the object."""


ModerationInput: TypeAlias = Annotated[
    ModerationInputModerationResult | ModerationInputError, Discriminator("type")
]


class ModerationOutputModerationResult(BaseModel):
    """Moderation result of the output."""

    categories: dict[str, bool]
    """Whether each category was flagged."""
    category_applied_input_types: dict[str, list[Literal["text", "image"]]]
    """Input types that each category was evaluated on: text, image."""
    category_scores: dict[str, float]
    """Score of each category, from 0 to 1."""
    flagged: bool
    """Whether any category was flagged."""
    model: str
    """Moderation model."""
    type: Literal["moderation_result"]
    """Type of the object."""


class ModerationOutputError(BaseModel):
    """Error in the moderation of the output."""

    code: str
    """Error code."""
    message: str
    """Error message."""
    type: Literal["error"]
    """Type of the object."""


ModerationOutput: TypeAlias = Annotated[
    ModerationOutputModerationResult | ModerationOutputError, Discriminator("type")
]


class Moderation(BaseModel):
    input: ModerationInput
    output: ModerationOutput


class Conversation(BaseModel):
    id: str


class AccessPrograms(BaseModel):
    cyber: Literal["standard", "daybreak_blue", "daybreak_red"]


class Image(BaseModel):
    context_compression: Literal["enabled", "disabled"]


class InputTransformation(BaseModel):
    id: str
    action: Literal["removed"]
    reason: Literal[
        "organization_mismatch",
        "end_user_mismatch",
        "model_mismatch",
        "prefix_mismatch",
        "turn_boundary",
    ]
    type: Literal["reasoning"]


class PromptCacheDiagnosticsCacheMiss(BaseModel):
    cache_missed_tokens: int
    reason: Literal[
        "model_changed",
        "prompt_cache_key_changed",
        "tools_changed",
        "text_format_changed",
        "reasoning_effort_changed",
        "verbosity_changed",
        "context_compacted",
        "input_changed",
        "service_tier_changed",
    ]
    type: Literal["cache_miss"]
    comparison_reusable_tokens: int | None = None


class PromptCacheDiagnosticsCacheHit(BaseModel):
    type: Literal["cache_hit"]


class PromptCacheDiagnosticsComparisonResponseNotFound(BaseModel):
    type: Literal["comparison_response_not_found"]


class PromptCacheDiagnosticsUnavailable(BaseModel):
    type: Literal["unavailable"]


PromptCacheDiagnostics: TypeAlias = (
    PromptCacheDiagnosticsCacheMiss
    | PromptCacheDiagnosticsCacheHit
    | PromptCacheDiagnosticsComparisonResponseNotFound
    | PromptCacheDiagnosticsUnavailable
)


class ToolUsageImageGenInputTokensDetails(BaseModel):
    image_tokens: int
    text_tokens: int


class ToolUsageImageGenCachedTokensDetails(BaseModel):
    cached_image_tokens: int
    cached_text_tokens: int


class ToolUsageImageGenOutputTokensDetails(BaseModel):
    image_tokens: int
    text_tokens: int


class ToolUsageImageGen(BaseModel):
    input_tokens: int
    input_tokens_details: ToolUsageImageGenInputTokensDetails
    output_tokens: int
    total_tokens: int
    cached_tokens: int | None = None
    cached_tokens_details: ToolUsageImageGenCachedTokensDetails | None = None
    output_tokens_details: ToolUsageImageGenOutputTokensDetails | None = None


class ToolUsageWebSearch(BaseModel):
    num_requests: int


class ToolUsage(BaseModel):
    image_gen: ToolUsageImageGen
    web_search: ToolUsageWebSearch


class BetaResponse(OutputText):
    id: str
    created_at: float
    error: beta.BetaResponseError | None = None
    incomplete_details: IncompleteDetails | None = None
    instructions: str | list[beta.BetaResponseInputItem] | None = None
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
    )
    object: Literal["response"]
    output: list[beta.BetaResponseOutputItem]
    parallel_tool_calls: bool
    """Default `true`."""
    temperature: float | None = None
    """From 0 to 2, default `1`."""
    tool_choice: ToolChoice
    tools: list[beta.BetaTool]
    top_p: float | None = None
    """From 0 to 1, default `1`."""
    access_programs: AccessPrograms | None = None
    background: bool | None = None
    """Default `false`."""
    completed_at: float | None = None
    conversation: Conversation | None = None
    image: Image | None = None
    input_transformations: list[InputTransformation] | None = None
    max_output_tokens: int | None = None
    max_tool_calls: int | None = None
    moderation: Moderation | None = None
    previous_response_id: str | None = None
    prompt: beta.BetaResponsePrompt | None = None
    prompt_cache_diagnostics: PromptCacheDiagnostics | None = None
    prompt_cache_key: str | None = None
    prompt_cache_options: PromptCacheOptions | None = None
    prompt_cache_retention: Literal["in_memory", "24h"] | None = None
    """Deprecated."""
    reasoning: Reasoning | None = None
    safety_identifier: str | None = None
    """At most 64 characters."""
    service_tier: beta.BetaServiceTier | None = None
    status: beta.BetaResponseStatus | None = None
    text: beta.BetaResponseTextConfig | None = None
    tool_usage: ToolUsage | None = None
    top_logprobs: int | None = None
    """From 0 to 20."""
    truncation: Literal["auto", "disabled"] | None = None
    """Default `disabled`."""
    usage: beta.BetaResponseUsage | None = None
    user: str | None = None
    """Deprecated."""
