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
    """A function, in the style that tools replaced."""

    name: Required[str]
    description: str
    parameters: FunctionParameters


class ModerationPolicyInput(TypedDict, total=False):
    """Whether a flagged prompt is only scored, or blocked."""

    mode: Required[Literal["score", "block"]]


class ModerationPolicyOutput(TypedDict, total=False):
    """Whether a flagged answer is only scored, or blocked."""

    mode: Required[Literal["score", "block"]]


class ModerationPolicy(TypedDict, total=False):
    """What becomes of prompts and answers that moderation flags."""

    input: ModerationPolicyInput | None
    output: ModerationPolicyOutput | None


class Moderation(TypedDict, total=False):
    """Has the prompt and the answer moderated."""

    model: Required[str]
    policy: ModerationPolicy | None


class PromptCacheOptions(TypedDict, total=False):
    """How the prompt's beginning is cached, and for how long."""

    mode: Literal["implicit", "explicit"]
    ttl: Literal["30m"]


ResponseFormat: TypeAlias = ResponseFormatText | ResponseFormatJSONSchema | ResponseFormatJSONObject


class WebSearchOptionsUserLocationApproximate(TypedDict, total=False):
    """A place and its time zone."""

    city: str
    country: str
    region: str
    timezone: str


class WebSearchOptionsUserLocation(TypedDict, total=False):
    """Where the user is, for local results."""

    approximate: Required[WebSearchOptionsUserLocationApproximate]
    type: Required[Literal["approximate"]]


class WebSearchOptions(TypedDict, total=False):
    """How the model searches the web."""

    search_context_size: Literal["low", "medium", "high"]
    user_location: WebSearchOptionsUserLocation | None


class CompletionCreateParamsBase(TypedDict, total=False):
    """What `chat.completions.create` takes, streaming or not."""

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
    """What `chat.completions.create` takes for a whole answer."""

    stream: Literal[False] | None


class CompletionCreateParamsStreaming(CompletionCreateParamsBase, total=False):
    """What `chat.completions.create` takes for a stream of chunks."""

    stream: Required[Literal[True]]


CompletionCreateParams: TypeAlias = (
    CompletionCreateParamsNonStreaming | CompletionCreateParamsStreaming
)
