"""Chat completions: a conversation's next message, whole or streamed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from trunkline.operation import Bound, RawView, Resource, StreamedView, StreamOperation
from trunkline.options import CallOptions, Omit, omit
from trunkline.types import chat
from trunkline.worlds import Async, AsyncRaw, AsyncStreamed, Sync, SyncRaw, SyncStreamed, World

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

    from typing_extensions import Unpack

    from trunkline.raw import AsyncResponseManager, RawResponse, ResponseManager
    from trunkline.streams import AsyncStream, Stream
    from trunkline.types.chat import (
        ChatCompletion,
        ChatCompletionAudioParam,
        ChatCompletionChunk,
        ChatCompletionMessageParam,
        ChatCompletionPredictionContentParam,
        ChatCompletionStreamOptionsParam,
        ChatCompletionToolChoiceOptionParam,
        ChatCompletionToolUnionParam,
        completion_create_params,
    )
    from trunkline.types.sequence_not_str import SequenceNotStr
    from trunkline.types.shared_params.chat_model import ChatModel
    from trunkline.types.shared_params.metadata import Metadata
    from trunkline.types.shared_params.reasoning_effort import ReasoningEffort

W_co = TypeVar("W_co", bound=World, covariant=True)
T_co = TypeVar("T_co", covariant=True)
S_co = TypeVar("S_co", covariant=True)


class CreateOptions(CallOptions, total=False):
    """The parameters of `Completions.create` that may be left out."""

    audio: ChatCompletionAudioParam | None | Omit
    frequency_penalty: float | None | Omit
    function_call: completion_create_params.FunctionCall | Omit
    functions: Iterable[completion_create_params.Function] | Omit
    logit_bias: dict[str, int] | None | Omit
    logprobs: bool | None | Omit
    max_completion_tokens: int | None | Omit
    max_tokens: int | None | Omit
    metadata: Metadata | None | Omit
    modalities: list[Literal["text", "audio"]] | None | Omit
    moderation: completion_create_params.Moderation | None | Omit
    n: int | None | Omit
    parallel_tool_calls: bool | Omit
    prediction: ChatCompletionPredictionContentParam | None | Omit
    presence_penalty: float | None | Omit
    prompt_cache_key: str | None | Omit
    prompt_cache_options: completion_create_params.PromptCacheOptions | Omit
    prompt_cache_retention: Literal["in_memory", "24h"] | None | Omit
    reasoning_effort: ReasoningEffort | None | Omit
    response_format: completion_create_params.ResponseFormat | Omit
    safety_identifier: str | None | Omit
    seed: int | None | Omit
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None | Omit
    stop: str | SequenceNotStr[str] | None | Omit
    store: bool | None | Omit
    stream_options: ChatCompletionStreamOptionsParam | None | Omit
    temperature: float | None | Omit
    tool_choice: ChatCompletionToolChoiceOptionParam | Omit
    tools: Iterable[ChatCompletionToolUnionParam] | Omit
    top_logprobs: int | None | Omit
    top_p: float | None | Omit
    user: str | Omit
    verbosity: Literal["low", "medium", "high"] | None | Omit
    web_search_options: completion_create_params.WebSearchOptions | Omit


class Create(Bound, Generic[T_co, S_co]):
    """`Completions.create`: a T, or with ``stream=True`` an S."""

    @overload
    def __call__(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        stream: Literal[True],
        **options: Unpack[CreateOptions],
    ) -> S_co: ...
    @overload
    def __call__(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        stream: bool,
        **options: Unpack[CreateOptions],
    ) -> T_co | S_co: ...
    def __call__(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        stream: bool | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> Any:
        """Ask a model for the next message of a conversation.

        Args:
            messages: The conversation so far, oldest first.
            model: The model's id, as ``gpt-4o``.
            stream: True gives the answer in pieces, as they are made.
            max_completion_tokens: At most so many tokens, thinking included.
            n: How many answers to make.
            response_format: Text, JSON, or JSON of a schema.
            seed: Makes repeated calls answer alike, as far as the model can.
            stop: Ends the answer before any of these texts; up to four.
            stream_options: ``{"include_usage": True}`` adds a last piece with the token counts.
            temperature: From 0, steady, to 2, wild.
            tool_choice: Whether and which tools are to be called.
            tools: The functions that the model may ask to call.
            top_p: Samples only from the likeliest tokens of this total probability, 0 to 1.
        """
        return self._call(messages=messages, model=model, stream=stream, **options)


class CreateOperation(StreamOperation):
    """`Completions.create` in each world."""

    bound = Create

    @overload
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> Create[ChatCompletion, Stream[ChatCompletionChunk]]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Create[
        Coroutine[Any, Any, ChatCompletion],
        Coroutine[Any, Any, AsyncStream[ChatCompletionChunk]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Create[RawResponse[ChatCompletion], RawResponse[Stream[ChatCompletionChunk]]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Create[
        Coroutine[Any, Any, RawResponse[ChatCompletion]],
        Coroutine[Any, Any, RawResponse[AsyncStream[ChatCompletionChunk]]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncStreamed], owner: type
    ) -> Create[ResponseManager[ChatCompletion], ResponseManager[Stream[ChatCompletionChunk]]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncStreamed], owner: type
    ) -> Create[
        AsyncResponseManager[ChatCompletion],
        AsyncResponseManager[AsyncStream[ChatCompletionChunk]],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class Completions(Resource[W_co]):
    """Chat completions: a conversation's next message, whole or streamed."""

    with_raw_response: RawView[Completions[SyncRaw], Completions[AsyncRaw]] = RawView()
    with_streaming_response: StreamedView[Completions[SyncStreamed], Completions[AsyncStreamed]] = (
        StreamedView()
    )

    create = CreateOperation(
        "POST",
        "/chat/completions",
        returns=lambda: chat.ChatCompletion,
        event=lambda: chat.ChatCompletionChunk,
        options=CreateOptions,
    )
