"""Legacy text completions, replaced by chat completions.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from trunkline import types
from trunkline.operations.operation import (
    OpenBodyView,
    Overloaded,
    OverloadedOperation,
    RawView,
    Resource,
    declaration,
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
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

    from typing_extensions import Unpack

    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.answers.streams import AsyncStream, Stream
    from trunkline.types.chat.chat_completion_stream_options_param import (
        ChatCompletionStreamOptionsParam,
    )
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)
S_co = TypeVar("S_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)


class CreateOptions(CallOptions, total=False):
    """Optional parameters of `Completions.create`."""

    best_of: int | None | Omit
    echo: bool | None | Omit
    frequency_penalty: float | None | Omit
    logit_bias: dict[str, int] | None | Omit
    logprobs: int | None | Omit
    max_tokens: int | None | Omit
    n: int | None | Omit
    presence_penalty: float | None | Omit
    seed: int | None | Omit
    stop: str | SequenceNotStr[str] | None | Omit
    stream_options: ChatCompletionStreamOptionsParam | None | Omit
    suffix: str | None | Omit
    temperature: float | None | Omit
    top_p: float | None | Omit
    user: str | Omit


class Create(Overloaded, Generic[T_co, S_co]):
    """`Completions.create`, whose result type depends on `stream`."""

    @overload
    def __call__(
        self,
        *,
        model: str | Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"],
        prompt: str | SequenceNotStr[str] | Iterable[int] | Iterable[Iterable[int]] | None,
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        model: str | Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"],
        prompt: str | SequenceNotStr[str] | Iterable[int] | Iterable[Iterable[int]] | None,
        stream: Literal[True],
        **options: Unpack[CreateOptions],
    ) -> S_co: ...
    @overload
    def __call__(
        self,
        *,
        model: str | Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"],
        prompt: str | SequenceNotStr[str] | Iterable[int] | Iterable[Iterable[int]] | None,
        stream: bool,
        **options: Unpack[CreateOptions],
    ) -> T_co | S_co: ...
    def __call__(
        self,
        *,
        model: str | Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"],
        prompt: str | SequenceNotStr[str] | Iterable[int] | Iterable[Iterable[int]] | None,
        stream: bool | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> Any:
        """Complete a text prompt with the legacy API; use chat completions instead.

        Args:
            model: Model ID, such as `gpt-3.5-turbo-instruct`.
            prompt: Text, several texts, or arrays of token IDs to complete.
            best_of: Number of candidates to choose the best `n` from. From 0 to 20, default `1`.
            echo: Whether to return the prompt in front of the completion. Default `false`.
            frequency_penalty: Penalty on a token for each earlier use. From -2 to 2, default `0`.
            logit_bias: Bias from -100 to 100 for each token ID: the higher, the likelier the token.
            logprobs: Number of top log probabilities to return at each position. From 0 to 5.
            max_tokens: Maximum number of generated tokens. At least 0, default `16`.
            n: Number of completions to generate for each prompt. From 1 to 128, default `1`.
            presence_penalty: Penalty on a token if it was used earlier. From -2 to 2, default `0`.
            seed: Seed for reproducible sampling, as far as possible.
            stop: Up to four stop sequences: generation ends before the first that occurs.
            stream: Whether to stream chunks while the model generates. Default `false`.
            stream_options: Stream options; `{"include_usage": True}` adds the token usage.
            suffix: Text that follows the inserted completion.
            temperature: Sampling temperature: higher is more varied. From 0 to 2, default `1`.
            top_p: Nucleus sampling: probability mass to sample from. From 0 to 1, default `1`.
            user: Identifier of your end user, to detect misuse.
        """
        raise declaration()


class CreateOperation(OverloadedOperation):
    """`Completions.create` in each world."""

    bound = Create

    @overload
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> Create[types.Completion, Stream[types.Completion]]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Create[
        Coroutine[Any, Any, types.Completion], Coroutine[Any, Any, AsyncStream[types.Completion]]
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Create[RawResponse[types.Completion], RawResponse[Stream[types.Completion]]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Create[
        Coroutine[Any, Any, RawResponse[types.Completion]],
        Coroutine[Any, Any, RawResponse[AsyncStream[types.Completion]]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> Create[ResponseManager[types.Completion], ResponseManager[Stream[types.Completion]]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> Create[
        AsyncResponseManager[types.Completion], AsyncResponseManager[AsyncStream[types.Completion]]
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class Completions(Resource[W_co]):
    """Legacy text completions, replaced by chat completions."""

    with_raw_response: RawView[Completions[SyncRaw], Completions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Completions[SyncOpenBody], Completions[AsyncOpenBody]] = (
        OpenBodyView()
    )

    create = CreateOperation(
        "POST",
        "/completions",
        returns=lambda: types.Completion,
        options=CreateOptions,
        event=lambda: types.Completion,
    )
