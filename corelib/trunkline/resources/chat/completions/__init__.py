"""Chat completions: a conversation's next message, whole or streamed.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

import builtins
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    Overloaded,
    OverloadedOperation,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import (
    Async,
    AsyncOpenBody,
    AsyncRaw,
    Sync,
    SyncOpenBody,
    SyncRaw,
    World,
)
from trunkline.options import CallOptions
from trunkline.types import chat
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

    from typing_extensions import Unpack

    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.answers.streams import AsyncStream, Stream
    from trunkline.resources.chat.completions.messages import Messages
    from trunkline.types.chat import completion_create_params
    from trunkline.types.chat.chat_completion_audio_param import ChatCompletionAudioParam
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
    from trunkline.types.shared_params.metadata import Metadata
    from trunkline.types.shared_params.reasoning_effort import ReasoningEffort

W_co = TypeVar("W_co", bound=World, covariant=True)
S_co = TypeVar("S_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)


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
    modalities: builtins.list[Literal["text", "audio"]] | None | Omit
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


class Create(Overloaded, Generic[T_co, S_co]):
    """`Completions.create`: what it gives is decided by `stream`."""

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
            audio: Voice and format, when speech is among the modalities.
            frequency_penalty: Above 0 it makes repeating words less likely. From -2 to 2, default
                `0`.
            function_call: Which function is to be called; `tool_choice` replaced it. Deprecated.
            functions: Functions that may be called; `tools` replaced it. Deprecated.
            logit_bias: Makes tokens likelier or less likely: -100 to 100 by token id.
            logprobs: Whether, or of how many tokens, probabilities are given. Default `false`.
            max_completion_tokens: At most so many tokens, thinking included.
            max_tokens: At most so many tokens. Deprecated.
            metadata: Up to 16 labels of your own.
            modalities: What the answer is made of: text, speech.
            moderation: Has the request and the answer moderated, or how strictly.
            n: How many answers to make. From 1 to 128, default `1`.
            parallel_tool_calls: Whether several tools may be called at once.
            prediction: Text that most of the answer is known to be, which makes it faster.
            presence_penalty: Above 0 it makes new subjects likelier. From -2 to 2, default `0`.
            prompt_cache_key: Requests with the same key are likelier to find their beginning
                cached.
            prompt_cache_options: How the prompt's beginning is cached, and for how long.
            prompt_cache_retention: How long the prompt's beginning stays cached. Deprecated.
            reasoning_effort: How much the model thinks before it answers.
            response_format: The form of the answer.
            safety_identifier: Your end user's id, hashed, to trace misuse. At most 64 characters.
            seed: Makes repeated calls answer alike, as far as the model can. Deprecated.
            service_tier: The speed and price that the request is served at.
            stop: Ends the answer before any of these texts; up to four.
            store: Whether the API keeps the answer. Default `false`.
            stream: True gives the answer in pieces, as they are made. Default `false`.
            stream_options: ``{"include_usage": True}`` adds a last piece with the token counts.
            temperature: Low is steady, high is wild. From 0 to 2, default `1`.
            tool_choice: Whether and which tools are to be called.
            tools: What the model may call.
            top_logprobs: How many of the likeliest tokens are given at each place. From 0 to 20.
            top_p: Samples only from the likeliest tokens of this total probability. From 0 to 1,
                default `1`.
            user: Your end user's id, to trace misuse. Deprecated.
            verbosity: How long the answer is.
            web_search_options: How the model searches the web.
        """
        declaration()


class CreateOperation(OverloadedOperation):
    """`Completions.create` in each world."""

    bound = Create

    @overload
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> Create[chat.ChatCompletion, Stream[chat.ChatCompletionChunk]]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Create[
        Coroutine[Any, Any, chat.ChatCompletion],
        Coroutine[Any, Any, AsyncStream[chat.ChatCompletionChunk]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Create[
        RawResponse[chat.ChatCompletion], RawResponse[Stream[chat.ChatCompletionChunk]]
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Create[
        Coroutine[Any, Any, RawResponse[chat.ChatCompletion]],
        Coroutine[Any, Any, RawResponse[AsyncStream[chat.ChatCompletionChunk]]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> Create[
        ResponseManager[chat.ChatCompletion], ResponseManager[Stream[chat.ChatCompletionChunk]]
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> Create[
        AsyncResponseManager[chat.ChatCompletion],
        AsyncResponseManager[AsyncStream[chat.ChatCompletionChunk]],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class Completions(Resource[W_co]):
    """Chat completions: a conversation's next message, whole or streamed."""

    with_raw_response: RawView[Completions[SyncRaw], Completions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Completions[SyncOpenBody], Completions[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def messages(self) -> Messages[W_co]:
        """The messages that stored completions were asked with."""
        from trunkline.resources.chat.completions.messages import Messages

        return Messages(self._world)

    create = CreateOperation(
        "POST",
        "/chat/completions",
        returns=lambda: chat.ChatCompletion,
        options=CreateOptions,
        event=lambda: chat.ChatCompletionChunk,
    )

    @cursor_paged("/chat/completions")
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[chat.ChatCompletion]:
        """List the stored completions.

        Args:
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `20`.
            metadata: Up to 16 labels of your own.
            model: The model's id.
            order: Ascending or descending by the time of creation. Default `asc`.
        """
        declaration()

    @get("/chat/completions/{completion_id}")
    def retrieve(self, completion_id: str, **options: Unpack[CallOptions]) -> chat.ChatCompletion:
        """Get a stored completion.

        Args:
            completion_id: The completion's id.
        """
        declaration()

    @post("/chat/completions/{completion_id}")
    def update(
        self, completion_id: str, *, metadata: Metadata | None, **options: Unpack[CallOptions]
    ) -> chat.ChatCompletion:
        """Change the labels of a stored completion.

        Args:
            completion_id: The completion's id.
            metadata: Up to 16 labels of your own.
        """
        declaration()

    @delete("/chat/completions/{completion_id}")
    def delete(
        self, completion_id: str, **options: Unpack[CallOptions]
    ) -> chat.ChatCompletionDeleted:
        """Delete a stored completion.

        Args:
            completion_id: The completion's id.
        """
        declaration()
