"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses, shared
from trunkline.types.responses.output_text import OutputText


class ToolChoiceSpecificProgrammaticToolCallingParam(BaseModel):
    """Tool choice that forces programmatic tool calling."""

    type: Literal["programmatic_tool_calling"]
    """Type of the object."""


ToolChoice: TypeAlias = Annotated[
    responses.ToolChoiceOptions
    | responses.ToolChoiceAllowed
    | responses.ToolChoiceTypes
    | responses.ToolChoiceFunction
    | responses.ToolChoiceMcp
    | responses.ToolChoiceCustom
    | ToolChoiceSpecificProgrammaticToolCallingParam
    | responses.ToolChoiceApplyPatch
    | responses.ToolChoiceShell,
    Discriminator("type"),
]


class IncompleteDetails(BaseModel):
    """Details about an incomplete response."""

    reason: Literal["max_output_tokens", "max_messages", "content_filter", "steered"] | None = None
    """Reason why generation ended early."""


class PromptCacheOptions(BaseModel):
    """Options of prompt caching."""

    mode: Literal["implicit", "explicit"]
    """Whether the API chooses the cached prefixes, or your breakpoints do."""
    ttl: Literal["30m", "12h"]
    """How long the prefix stays cached."""
    comparison_response_id: str | None = None
    """Response that the prompt cache is compared with."""


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
    """Moderation results of the input and the output."""

    input: ModerationInput
    """Result for the input."""
    output: ModerationOutput
    """Result for the output."""


class Conversation(BaseModel):
    """Conversation to which a response belongs."""

    id: str
    """ID of the conversation."""


class AccessPrograms(BaseModel):
    """Access programs of certain domains."""

    cyber: Literal["standard", "daybreak_blue", "daybreak_red"]
    """Access program for security research."""


class Image(BaseModel):
    """Settings of images in the input."""

    context_compression: Literal["enabled", "disabled"]
    """Whether images in the context are compressed."""


class InputTransformation(BaseModel):
    """Change that the API has made to the input."""

    id: str
    """Unique ID."""
    action: Literal["removed"]
    """Change that was made."""
    reason: Literal[
        "organization_mismatch",
        "end_user_mismatch",
        "model_mismatch",
        "prefix_mismatch",
        "turn_boundary",
    ]
    """Why it did that."""
    type: Literal["reasoning"]
    """Type of the object."""


class PromptCacheDiagnosticsCacheMiss(BaseModel):
    """The prompt cache was not used, and why."""

    cache_missed_tokens: int
    """Estimated number of tokens that the cache could have saved."""
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
    """Difference from the compared response."""
    type: Literal["cache_miss"]
    """Type of the object."""
    comparison_reusable_tokens: int | None = None
    """Tokens of the compared response that could be reused."""


class PromptCacheDiagnosticsCacheHit(BaseModel):
    """The prompt cache was used."""

    type: Literal["cache_hit"]
    """Type of the object."""


class PromptCacheDiagnosticsComparisonResponseNotFound(BaseModel):
    """There is no response to compare with."""

    type: Literal["comparison_response_not_found"]
    """Type of the object."""


class PromptCacheDiagnosticsUnavailable(BaseModel):
    """Nothing is known about the prompt cache."""

    type: Literal["unavailable"]
    """Type of the object."""


PromptCacheDiagnostics: TypeAlias = (
    PromptCacheDiagnosticsCacheMiss
    | PromptCacheDiagnosticsCacheHit
    | PromptCacheDiagnosticsComparisonResponseNotFound
    | PromptCacheDiagnosticsUnavailable
)


class ToolUsageImageGenInputTokensDetails(BaseModel):
    """Input tokens of image generation by kind."""

    image_tokens: int
    """Number of image tokens."""
    text_tokens: int
    """Number of text tokens."""


class ToolUsageImageGenCachedTokensDetails(BaseModel):
    """Cached tokens of image generation by kind."""

    cached_image_tokens: int
    """Number of cached tokens of images."""
    cached_text_tokens: int
    """Number of cached tokens of text."""


class ToolUsageImageGenOutputTokensDetails(BaseModel):
    """Output tokens of image generation by kind."""

    image_tokens: int
    """Number of image tokens."""
    text_tokens: int
    """Number of text tokens."""


class ToolUsageImageGen(BaseModel):
    """Usage of image generation."""

    input_tokens: int
    """Number of input tokens."""
    input_tokens_details: ToolUsageImageGenInputTokensDetails
    """Input tokens by kind."""
    output_tokens: int
    """Number of output tokens."""
    total_tokens: int
    """Total number of tokens."""
    cached_tokens: int | None = None
    """Number of tokens read from the prompt cache."""
    cached_tokens_details: ToolUsageImageGenCachedTokensDetails | None = None
    """Cached tokens by kind."""
    output_tokens_details: ToolUsageImageGenOutputTokensDetails | None = None
    """Output tokens by kind."""


class ToolUsageWebSearch(BaseModel):
    """Usage of web search."""

    num_requests: int
    """Number of billed searches."""


class ToolUsage(BaseModel):
    """Usage of the hosted tools."""

    image_gen: ToolUsageImageGen
    """Usage of image generation."""
    web_search: ToolUsageWebSearch
    """Usage of web search."""


class Response(OutputText):
    """Model response, with the parameters of its request."""

    id: str
    """ID of the response, with which later requests can continue it."""
    created_at: float
    """Creation time, in Unix seconds."""
    error: responses.ResponseError | None = None
    """Error that made the response fail."""
    incomplete_details: IncompleteDetails | None = None
    """Details about an incomplete response."""
    instructions: str | list[responses.ResponseInputItem] | None = None
    """System or developer instructions for the model."""
    metadata: shared.Metadata | None = None
    """Up to 16 key-value pairs attached to the object."""
    model: shared.ResponsesModel
    """Model that generated the response."""
    object: Literal["response"]
    """Object type."""
    output: list[responses.ResponseOutputItem]
    """Output items in order: messages, tool calls, reasoning."""
    parallel_tool_calls: bool
    """Whether the model may call several tools in parallel. Default `true`."""
    temperature: float | None = None
    """Sampling temperature: higher values make the output more varied. From 0 to 2, default `1`."""
    tool_choice: ToolChoice
    """Whether the model calls tools, and which."""
    tools: list[responses.Tool]
    """Tools that the model may call."""
    top_p: float | None = None
    """Nucleus sampling: sample only from the top tokens with this total probability. From 0 to 1, default `1`."""
    access_programs: AccessPrograms | None = None
    """Access programs that were used."""
    background: bool | None = None
    """Whether the response is generated in the background. Default `false`."""
    completed_at: float | None = None
    """Time of the completion, in Unix seconds."""
    conversation: Conversation | None = None
    """Conversation to which the response belongs."""
    image: Image | None = None
    """Settings of images in the input."""
    input_transformations: list[InputTransformation] | None = None
    """Changes that the API has made to the input."""
    max_output_tokens: int | None = None
    """Maximum number of output tokens, including reasoning tokens."""
    max_tool_calls: int | None = None
    """Maximum number of calls of built-in tools."""
    moderation: Moderation | None = None
    """Moderation results, if the request asked for them."""
    previous_response_id: str | None = None
    """ID of the response whose conversation this one continues."""
    prompt: responses.ResponsePrompt | None = None
    """Stored prompt template, with the values of its variables."""
    prompt_cache_diagnostics: PromptCacheDiagnostics | None = None
    """Whether the prompt cache was used, and why not."""
    prompt_cache_key: str | None = None
    """Cache key for requests with a common prefix, to improve prompt cache hits."""
    prompt_cache_options: PromptCacheOptions | None = None
    """Options of prompt caching."""
    prompt_cache_retention: Literal["in_memory", "24h"] | None = None
    """How long the prompt's prefix stays cached. Deprecated."""
    reasoning: shared.Reasoning | None = None
    """Reasoning effort and summary, for reasoning models."""
    safety_identifier: str | None = None
    """Stable identifier of your end user, preferably hashed, to detect misuse. At most 64 characters."""
    service_tier: responses.ServiceTier | None = None
    """Service tier that processed the request."""
    status: responses.ResponseStatus | None = None
    """Status of the response."""
    text: responses.ResponseTextConfig | None = None
    """Format and verbosity of the text output."""
    tool_usage: ToolUsage | None = None
    """Usage of the hosted tools."""
    top_logprobs: int | None = None
    """Number of top log probabilities to return at each position. From 0 to 20."""
    truncation: Literal["auto", "disabled"] | None = None
    """Whether to drop old items if the input exceeds the model's context window. Default `disabled`."""
    usage: responses.ResponseUsage | None = None
    """Billed usage."""
    user: str | None = None
    """Identifier of your end user; replaced by `safety_identifier` and `prompt_cache_key`. Deprecated."""
