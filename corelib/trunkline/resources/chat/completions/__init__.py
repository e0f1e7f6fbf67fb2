"""Chat completions: a model generates the next message of a conversation.

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
from trunkline.resource_bases.chat import ChatHelpers
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


class CreateHelperOptions(CallOptions, total=False):
    """Those of `Completions.create` and of its helpers."""

    audio: ChatCompletionAudioParam | None | Omit
    frequency_penalty: float | None | Omit
    function_call: completion_create_params.FunctionCall | Omit
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
    safety_identifier: str | None | Omit
    seed: int | None | Omit
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None | Omit
    stop: str | SequenceNotStr[str] | None | Omit
    store: bool | None | Omit
    stream_options: ChatCompletionStreamOptionsParam | None | Omit
    temperature: float | None | Omit
    tool_choice: ChatCompletionToolChoiceOptionParam | Omit
    top_logprobs: int | None | Omit
    top_p: float | None | Omit
    user: str | Omit
    verbosity: Literal["low", "medium", "high"] | None | Omit
    web_search_options: completion_create_params.WebSearchOptions | Omit


class CreateOptions(CreateHelperOptions, total=False):
    """Optional parameters of `Completions.create`."""

    functions: Iterable[completion_create_params.Function] | Omit
    response_format: completion_create_params.ResponseFormat | Omit
    tools: Iterable[ChatCompletionToolUnionParam] | Omit


class Create(Overloaded, Generic[T_co, S_co]):
    """`Completions.create`, whose result type depends on `stream`."""

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
        """Generate the next message of a conversation, complete or streamed.

        Args:
            messages: Messages of the conversation so far, oldest first.
            model: Model ID, such as `gpt-4o`.
            audio: Voice and format of the audio output; required for the `audio` modality.
            frequency_penalty: Penalty on a token for each earlier use. From -2 to 2, default `0`.
            function_call: Function to call, if any; replaced by `tool_choice`. Deprecated.
            functions: Functions that the model may call; replaced by `tools`. Deprecated.
            logit_bias: Bias from -100 to 100 for each token ID: the higher, the likelier the token.
            logprobs: Whether to return the log probabilities of the output tokens. Default `false`.
            max_completion_tokens: Maximum number of generated tokens, including reasoning tokens.
            max_tokens: Maximum number of tokens; replaced by `max_completion_tokens`. Deprecated.
            metadata: Up to 16 key-value pairs to attach to the object.
            modalities: Output modalities of the model: `text`, `audio`.
            moderation: Moderation of the input and the output: the model and the policy.
            n: Number of completions to generate. From 1 to 128, default `1`.
            parallel_tool_calls: Whether the model may call tools in parallel.
            prediction: Predicted output; matching text makes the response faster.
            presence_penalty: Penalty on a token if it was used earlier. From -2 to 2, default `0`.
            prompt_cache_key: Cache key for requests with a common prefix.
            prompt_cache_options: Options of prompt caching: the mode and the lifetime.
            prompt_cache_retention: How long the prompt's prefix stays cached. Deprecated.
            reasoning_effort: How much the model reasons before it answers, for reasoning models.
            response_format: Format of the output: text, JSON or JSON that matches a schema.
            safety_identifier: Hashed ID of your end user, to detect misuse. At most 64 characters.
            seed: Seed for reproducible sampling, as far as possible. Deprecated.
            service_tier: Processing tier of the request, which determines latency and price.
            stop: Up to four stop sequences: generation ends before the first that occurs.
            store: Whether to store the completion, for retrieval and evals. Default `false`.
            stream: Whether to stream chunks while the model generates. Default `false`.
            stream_options: Stream options; `{"include_usage": True}` adds the token usage.
            temperature: Sampling temperature: higher is more varied. From 0 to 2, default `1`.
            tool_choice: Whether the model calls tools, and which.
            tools: Tools that the model may call.
            top_logprobs: Number of top log probabilities to return at each position. From 0 to 20.
            top_p: Nucleus sampling: probability mass to sample from. From 0 to 1, default `1`.
            user: End user ID; replaced by `safety_identifier` and `prompt_cache_key`. Deprecated.
            verbosity: How verbose the model's output is.
            web_search_options: Options of web search: the context size and the user's location.
        """
        raise declaration()


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


class Completions(ChatHelpers[W_co]):
    """Chat completions: a model generates the next message of a conversation."""

    with_raw_response: RawView[Completions[SyncRaw], Completions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Completions[SyncOpenBody], Completions[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def messages(self) -> Messages[W_co]:
        """Input messages of stored chat completions."""
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
        """List the stored chat completions.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            metadata: List only completions with these metadata values.
            model: List only completions of this model.
            order: Sort order by creation time, ascending or descending. Default `asc`.
        """
        raise declaration()

    @get("/chat/completions/{completion_id}")
    def retrieve(self, completion_id: str, **options: Unpack[CallOptions]) -> chat.ChatCompletion:
        """Return one stored chat completion.

        Args:
            completion_id: ID of the chat completion.
        """
        raise declaration()

    @post("/chat/completions/{completion_id}")
    def update(
        self, completion_id: str, *, metadata: Metadata | None, **options: Unpack[CallOptions]
    ) -> chat.ChatCompletion:
        """Update the metadata of a stored chat completion.

        Args:
            completion_id: ID of the chat completion.
            metadata: Up to 16 key-value pairs to attach to the object.
        """
        raise declaration()

    @delete("/chat/completions/{completion_id}")
    def delete(
        self, completion_id: str, **options: Unpack[CallOptions]
    ) -> chat.ChatCompletionDeleted:
        """Delete a stored chat completion.

        Args:
            completion_id: ID of the chat completion.
        """
        raise declaration()
