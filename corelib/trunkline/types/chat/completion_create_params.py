"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.chat.chat_completion_audio_param import ChatCompletionAudioParam
from trunkline.types.chat.chat_completion_function_call_option_param import (
    ChatCompletionFunctionCallOptionParam,
)
from trunkline.types.chat.chat_completion_message_param import ChatCompletionMessageParam
from trunkline.types.chat.chat_completion_prediction_content_param import (
    ChatCompletionPredictionContentParam,
)
from trunkline.types.chat.chat_completion_stream_options_param import (
    ChatCompletionStreamOptionsParam,
)
from trunkline.types.chat.chat_completion_tool_choice_option_param import (
    ChatCompletionToolChoiceOptionParam,
)
from trunkline.types.chat.chat_completion_tool_union_param import ChatCompletionToolUnionParam
from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.types.shared_params.chat_model import ChatModel
from trunkline.types.shared_params.function_parameters import FunctionParameters
from trunkline.types.shared_params.metadata import Metadata
from trunkline.types.shared_params.reasoning_effort import ReasoningEffort
from trunkline.types.shared_params.response_format_json_object import ResponseFormatJSONObject
from trunkline.types.shared_params.response_format_json_schema import ResponseFormatJSONSchema
from trunkline.types.shared_params.response_format_text import ResponseFormatText

FunctionCall: TypeAlias = Literal["none", "auto"] | ChatCompletionFunctionCallOptionParam


class Function(TypedDict, total=False):
    """Legacy function definition; replaced by tools."""

    name: Required[str]
    """Name of the function, which calls use."""
    description: str
    """Purpose of the function, for the model."""
    parameters: FunctionParameters
    """JSON Schema of the arguments."""


class ModerationPolicyInput(TypedDict, total=False):
    """Handling of a flagged input: score only, or block."""

    mode: Required[Literal["score", "block"]]


class ModerationPolicyOutput(TypedDict, total=False):
    """Handling of a flagged output: score only, or block."""

    mode: Required[Literal["score", "block"]]


class ModerationPolicy(TypedDict, total=False):
    """Handling of flagged content."""

    input: ModerationPolicyInput | None
    """Handling of a flagged input."""
    output: ModerationPolicyOutput | None
    """Handling of a flagged output."""


class Moderation(TypedDict, total=False):
    """Moderation of the input and the output."""

    model: Required[str]
    """Moderation model."""
    policy: ModerationPolicy | None
    """Handling of flagged content."""


class PromptCacheOptions(TypedDict, total=False):
    """Options of prompt caching."""

    mode: Literal["implicit", "explicit"]
    """Whether the API chooses the cached prefixes, or your breakpoints do."""
    ttl: Literal["30m"]
    """How long the prefix stays cached."""


ResponseFormat: TypeAlias = ResponseFormatText | ResponseFormatJSONSchema | ResponseFormatJSONObject


class WebSearchOptionsUserLocationApproximate(TypedDict, total=False):
    """Place and time zone."""

    city: str
    country: str
    region: str
    timezone: str


class WebSearchOptionsUserLocation(TypedDict, total=False):
    """Approximate location of the user."""

    approximate: Required[WebSearchOptionsUserLocationApproximate]
    """Place and time zone."""
    type: Required[Literal["approximate"]]


class WebSearchOptions(TypedDict, total=False):
    """Options of web search."""

    search_context_size: Literal["low", "medium", "high"]
    """How much of the search results the model reads."""
    user_location: WebSearchOptionsUserLocation | None
    """Approximate location of the user, for local results."""


class CompletionCreateParamsBase(TypedDict, total=False):
    """Parameters of `chat.completions.create`, without `stream`."""

    messages: Required[Iterable[ChatCompletionMessageParam]]
    model: Required[str | ChatModel]
    audio: ChatCompletionAudioParam | None
    frequency_penalty: float | None
    """From -2 to 2, default `0`."""
    function_call: FunctionCall
    """Deprecated."""
    functions: Iterable[Function]
    """Deprecated."""
    logit_bias: dict[str, int] | None
    logprobs: bool | None
    """Default `false`."""
    max_completion_tokens: int | None
    max_tokens: int | None
    """Deprecated."""
    metadata: Metadata | None
    modalities: list[Literal["text", "audio"]] | None
    moderation: Moderation | None
    n: int | None
    """From 1 to 128, default `1`."""
    parallel_tool_calls: bool
    prediction: ChatCompletionPredictionContentParam | None
    presence_penalty: float | None
    """From -2 to 2, default `0`."""
    prompt_cache_key: str | None
    prompt_cache_options: PromptCacheOptions
    prompt_cache_retention: Literal["in_memory", "24h"] | None
    """Deprecated."""
    reasoning_effort: ReasoningEffort | None
    response_format: ResponseFormat
    safety_identifier: str | None
    """At most 64 characters."""
    seed: int | None
    """Deprecated."""
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None
    stop: str | SequenceNotStr[str] | None
    store: bool | None
    """Default `false`."""
    stream_options: ChatCompletionStreamOptionsParam | None
    temperature: float | None
    """From 0 to 2, default `1`."""
    tool_choice: ChatCompletionToolChoiceOptionParam
    tools: Iterable[ChatCompletionToolUnionParam]
    top_logprobs: int | None
    """From 0 to 20."""
    top_p: float | None
    """From 0 to 1, default `1`."""
    user: str
    """Deprecated."""
    verbosity: Literal["low", "medium", "high"] | None
    web_search_options: WebSearchOptions


class CompletionCreateParamsNonStreaming(CompletionCreateParamsBase, total=False):
    """Parameters of `chat.completions.create` without streaming."""

    stream: Literal[False] | None


class CompletionCreateParamsStreaming(CompletionCreateParamsBase, total=False):
    """Parameters of `chat.completions.create` with streaming."""

    stream: Required[Literal[True]]


CompletionCreateParams: TypeAlias = (
    CompletionCreateParamsNonStreaming | CompletionCreateParamsStreaming
)
