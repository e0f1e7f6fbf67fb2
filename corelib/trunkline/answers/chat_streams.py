"""`client.chat.completions.stream`: typed events with snapshots, and listeners."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from typing_extensions import TypeVar as TypeVarWithDefault

from trunkline.answers.event_streams import AsyncEventStream, EventStream, SyncEventStream
from trunkline.answers.listeners import Listeners, Listening, read_to_end
from trunkline.errors import APIUserAbortError
from trunkline.flow import Flow
from trunkline.operations.flow_methods import helper
from trunkline.operations.worlds import Async, Sync
from trunkline.types import CompletionUsage
from trunkline.types.chat import (
    ChatCompletionChunk,
    ChatCompletionStreamEvent,
    ParsedChatCompletion,
)
from trunkline.values import Omit, omit
from trunkline.wire.push import AsyncPushed, pushed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cattrs import BaseConverter

    from trunkline.answers.line_streams import AsyncSource, Source
    from trunkline.operations.endpoint import Invocation
    from trunkline.snapshots.chat import ChatCompletionState
    from trunkline.types.chat import ChatCompletionToolUnionParam, ParsedChatCompletionMessage

T = TypeVar("T")
R = TypeVarWithDefault("R", default=None)
W = TypeVar("W")

ITERATED: Final = (
    "content.delta", "content.done", "refusal.delta", "refusal.done",
    "tool_calls.function.arguments.delta", "tool_calls.function.arguments.done",
    "logprobs.content.delta", "logprobs.content.done",
    "logprobs.refusal.delta", "logprobs.refusal.done",
)  # fmt: skip
EVENTS: Final = (
    "connect", "chunk", "content", "message", "chat_completion", "function_call",
    "final_content", "final_message", "final_chat_completion", "final_function_call",
    "total_usage", "error", "abort", "end", *ITERATED,
)  # fmt: skip
"""The names of the events that listeners can be added for."""


class _Texts:
    """Selects the text of the first choice."""

    def push(self, piece: Any) -> Iterable[str]:
        return (piece.delta,) if piece.type == "content.delta" else ()

    def finish(self) -> Iterable[str]:
        return ()


class _ChatStream(Listening, EventStream[W, ChatCompletionStreamEvent[T]], Generic[W, T]):
    """The methods of a stream in both worlds."""

    def __init__(self, world: W, invocation: Invocation | None, state: ChatCompletionState) -> None:
        super().__init__(world, invocation)
        self._state = state
        self._listeners = Listeners(EVENTS)

    @property
    def current_completion_snapshot(self) -> ParsedChatCompletion[T]:
        """The completion so far; later chunks do not change it."""
        return self._state.snapshot()

    @helper
    def get_final_completion(self: Any) -> Flow[ParsedChatCompletion[T]]:
        """Read to the end, and return the completion with its texts and arguments parsed.

        Raises the error that ended the stream, LengthFinishReasonError and
        ContentFilterFinishReasonError for a text that ended early, and APIResponseValidationError
        for one that does not fit its type.
        """
        yield from read_to_end(self)
        made: ParsedChatCompletion[T] = self._fitting(self._state.final)
        return made

    @helper
    def final_chat_completion(self: Any) -> Flow[ParsedChatCompletion[T]]:
        """Read to the end, and return the completion. Raises the error that ended the stream."""
        yield from read_to_end(self)
        made: ParsedChatCompletion[T] = self._whole()
        return made

    @helper
    def final_message(self: Any) -> Flow[ParsedChatCompletionMessage[T]]:
        """Read to the end, and return the message. Raises the error that ended the stream."""
        yield from read_to_end(self)
        return message_of(self._whole())

    @helper
    def final_content(self: Any) -> Flow[str | None]:
        """Read to the end, and return the text. Raises the error that ended the stream."""
        yield from read_to_end(self)
        return message_of(self._whole()).content

    @helper
    def final_function_call(self: Any) -> Flow[Any]:
        """Read to the end, and return the last function that the model called, or None."""
        yield from read_to_end(self)
        return function_call_of(message_of(self._whole()))

    @helper
    def total_usage(self: Any) -> Flow[CompletionUsage]:
        """Read to the end, and return the tokens that were used.

        They are 0 unless the server was asked for them by
        ``stream_options={"include_usage": True}``.
        """
        yield from read_to_end(self)
        return _usage(self._whole())

    def _whole(self) -> ParsedChatCompletion[T]:
        made: ParsedChatCompletion[T] = self._fitting(self._state.whole)
        return made

    def _events(self, value: Any, event: Any) -> Iterable[Any]:
        return self._state.push(value, event)

    def _connected(self) -> None:
        self._listeners.emit("connect")

    def _delivered(self, event: Any) -> None:
        if self._listeners:
            tell(self._listeners, event)

    def _ended(self, error: Exception | None) -> None:
        if not self._listeners:
            return
        emit = self._listeners.emit
        if error is not None:
            emit("abort" if isinstance(error, APIUserAbortError) else "error", error)
        else:
            self._emit_final(emit)
        emit("end")

    def _emit_final(self, emit: Callable[..., None]) -> None:
        completion = self._whole()
        message = message_of(completion)
        call = function_call_of(message)
        for name, value in (("chat_completion", completion), ("message", message)):
            emit(name, value)
        if call is not None:
            emit("function_call", call)
        if message.content is not None:
            emit("final_content", message.content)
        emit("final_message", message)
        emit("final_chat_completion", completion)
        if call is not None:
            emit("final_function_call", call)
        emit("total_usage", _usage(completion))


class ChatCompletionStream(
    _ChatStream[Sync, T], SyncEventStream[Sync, ChatCompletionStreamEvent[T]], Generic[T]
):
    """The events of a completion. Use it in a ``with`` statement, which closes it."""

    @classmethod
    def from_readable_stream(
        cls,
        source: Source,
        *,
        response_format: type[R] | Omit = omit,
        tools: Iterable[ChatCompletionToolUnionParam] | Omit = omit,
        converter: BaseConverter | None = None,
        max_event_bytes: int | None = None,
    ) -> ChatCompletionStream[R]:
        """Return a stream of the JSON lines of `source`, as `to_readable_stream` yields them.

        It has no client and no response. Raises TypeError for a source of another kind.

        Args:
            source: Pieces of the lines, cut anywhere, a response with `iter_bytes`, or a file.
            response_format: Type of the texts.
            tools: Tools of the request. The arguments of strict ones are parsed.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
            max_event_bytes: Size of the largest line, in bytes. Default: no limit.
        """
        from trunkline.answers.line_streams import LinesWorld, paired

        world: Any = LinesWorld(source, paired(ChatCompletionChunk, max_event_bytes))
        return ChatCompletionStream(world, None, _state(response_format, tools, converter))

    @property
    def text_deltas(self) -> Iterator[str]:
        """The pieces of the text, without other events."""
        return pushed(self, _Texts())


class AsyncChatCompletionStream(
    _ChatStream[Async, T], AsyncEventStream[Async, ChatCompletionStreamEvent[T]], Generic[T]
):
    """The events of a completion. Use it in an ``async with`` statement, which closes it."""

    @classmethod
    def from_readable_stream(
        cls,
        source: AsyncSource,
        *,
        response_format: type[R] | Omit = omit,
        tools: Iterable[ChatCompletionToolUnionParam] | Omit = omit,
        converter: BaseConverter | None = None,
        max_event_bytes: int | None = None,
    ) -> AsyncChatCompletionStream[R]:
        """Return a stream of the JSON lines of `source`, as `to_readable_stream` yields them.

        It has no client and no response. Raises TypeError for a source of another kind.

        Args:
            source: Pieces of the lines, cut anywhere, or a response with `iter_bytes`.
            response_format: Type of the texts.
            tools: Tools of the request. The arguments of strict ones are parsed.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
            max_event_bytes: Size of the largest line, in bytes. Default: no limit.
        """
        from trunkline.answers.line_streams import AsyncLinesWorld, paired

        world: Any = AsyncLinesWorld(source, paired(ChatCompletionChunk, max_event_bytes))
        return AsyncChatCompletionStream(world, None, _state(response_format, tools, converter))

    @property
    def text_deltas(self) -> AsyncIterator[str]:
        """The pieces of the text, without other events."""
        return AsyncPushed(self, _Texts())


def _state(response_format: Any, tools: Any, converter: BaseConverter | None) -> Any:
    from trunkline.snapshots.chat import ChatCompletionState
    from trunkline.structured.chat import ExpectedCompletion

    return ChatCompletionState(ExpectedCompletion(response_format, tools, converter))


def tell(listeners: Listeners, event: Any) -> None:
    """Call the listeners for an event of a stream."""
    kind = event.type
    if kind == "chunk":
        listeners.emit("chunk", event.chunk, event.snapshot)
        return
    if kind == "content.delta" and event.delta:
        listeners.emit("content", event.delta, event.snapshot)
    listeners.emit(kind, event)


def message_of(completion: ParsedChatCompletion[T]) -> ParsedChatCompletionMessage[T]:
    """Return the message of the first choice. Raises ValueError if there is none."""
    if not completion.choices:
        raise ValueError("the stream ended without a message")
    return completion.choices[0].message


def function_call_of(message: ParsedChatCompletionMessage[Any]) -> Any:
    """Return the last function that a message calls, or None."""
    calls = [call.function for call in message.tool_calls or () if call.type == "function"]
    return calls[-1] if calls else message.function_call


def _usage(completion: ParsedChatCompletion[Any]) -> CompletionUsage:
    return completion.usage or CompletionUsage(completion_tokens=0, prompt_tokens=0, total_tokens=0)
