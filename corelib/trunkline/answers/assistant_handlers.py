"""Handlers of the streams of assistants: objects whose methods are called for events."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.answers.failures import invalid
from trunkline.answers.listeners import read_to_end
from trunkline.errors import APITimeoutError, APIUserAbortError
from trunkline.flow import Call, Flow
from trunkline.operations.flow_methods import helper
from trunkline.operations.worlds import Async, Sync
from trunkline.snapshots.assistants import AssistantState, Calls
from trunkline.wire.push import AsyncPushed, pushed

if TYPE_CHECKING:
    from typing_extensions import Self

    from trunkline.answers.streams import AsyncStream, Stream
    from trunkline.types.beta import AssistantStreamEvent
    from trunkline.types.beta.threads import (
        ImageFile,
        Message,
        MessageDelta,
        Run,
        Text,
        TextDelta,
    )
    from trunkline.types.beta.threads.runs import RunStep, RunStepDelta, ToolCall, ToolCallDelta

W = TypeVar("W")


class _MessageTexts:
    """Selects the texts of messages."""

    def push(self, piece: AssistantStreamEvent) -> Iterable[str]:
        if piece.event != "thread.message.delta":
            return
        for part in piece.data.delta.content or ():
            if part.type == "text" and part.text and part.text.value:
                yield part.text.value

    def finish(self) -> Iterable[str]:
        return ()


class _EventHandler(Generic[W]):
    """The common part of both worlds: the order in which events are read and methods called."""

    def __init__(self) -> None:
        self._state = AssistantState(self._wants)
        self._opened: tuple[W, Any] | None = None
        self._has_ended = False
        self._is_closed = False

    def check_unused(self) -> None:
        """Raise RuntimeError if this handler has had a stream."""
        if self._opened is not None:
            raise RuntimeError("a handler belongs to one stream: make another one for this stream")

    def begin(self, world: W, stream: Any) -> None:
        """Take the events of this stream."""
        self._opened = world, stream

    @property
    def _world(self) -> W:
        return self._begun()[0]

    @property
    def _stream(self) -> Any:
        return self._begun()[1]

    def _begun(self) -> tuple[W, Any]:
        if self._opened is None:
            raise RuntimeError("the handler has no stream yet: enter that of runs.stream() first")
        return self._opened

    def _in_flow(self) -> Self:
        return self

    def _wants(self, name: str) -> bool:
        """Whether the callback of this name is not the one that does nothing."""
        callback = getattr(getattr(self, name), "__func__", None)
        return callback is not self._unchanged(name)

    def _unchanged(self, name: str) -> Any:
        raise NotImplementedError  # abstract: each world has its own

    @property
    def current_event(self) -> AssistantStreamEvent | None:
        """The event that the callback is called for; None between events."""
        return self._state.event

    @property
    def current_run(self) -> Run | None:
        """The run as the last event about it says."""
        return self._state.run

    @property
    def current_run_step_snapshot(self) -> RunStep | None:
        """The run step that has not ended, so far; later events do not change it."""
        return self._state.step

    @property
    def current_message_snapshot(self) -> Message | None:
        """The last message so far; later events do not change it."""
        return self._state.message

    @helper
    def until_done(self: Any) -> Flow[None]:
        """Read to the end. Raises the error that ended the stream."""
        yield from read_to_end(self)

    @helper
    def get_final_run(self: Any) -> Flow[Run]:
        """Read to the end, and return the run.

        Raises the error that ended the stream, and RuntimeError if there was no run.
        """
        yield from read_to_end(self)
        run: Run = _some(self._state.run, "run")
        return run

    @helper
    def get_final_run_steps(self: Any) -> Flow[list[RunStep]]:
        """Read to the end, and return the run steps as they began, with what was added to them.

        Raises the error that ended the stream, and RuntimeError if no run step began.
        """
        yield from read_to_end(self)
        steps: list[RunStep] = _some(self._state.steps(), "run step")
        return steps

    @helper
    def get_final_messages(self: Any) -> Flow[list[Message]]:
        """Read to the end, and return the messages.

        Raises the error that ended the stream, and RuntimeError if there was no message.
        """
        yield from read_to_end(self)
        messages: list[Message] = _some(self._state.messages(), "message")
        return messages

    def _advance(self: Any) -> Flow[AssistantStreamEvent | None]:
        """Call the callbacks for the next event, and return it; None at the end."""
        if self._has_ended:
            return None
        advance: Flow[AssistantStreamEvent | None] = self._next_event()
        try:
            event = yield from advance
        except Exception as error:
            self._has_ended = True
            try:
                if isinstance(error, APITimeoutError | TimeoutError):
                    yield from Call(self.on_timeout)
                yield from Call(partial(self.on_exception, error))
            except Exception:  # of the user's method: the end is reported all the same
                yield from Call(self.on_end)
                raise
            yield from Call(self.on_end)
            raise
        if event is None:
            self._has_ended = True
            yield from Call(self.on_end)
        return event

    def _next_event(self: Any) -> Flow[AssistantStreamEvent | None]:
        if self._is_closed:
            message = "the stream was closed before its end"
            raise APIUserAbortError(message, self._stream.response.request)
        read: Call[tuple[Any, AssistantStreamEvent] | None] = Call(self._read)
        pair = yield from read
        if pair is None:
            return None
        calls = self._state.push(*pair)
        while True:
            call = self._next_call(calls)
            if call is None:
                return pair[1]
            try:
                yield from Call(call)
            except StopAsyncIteration as error:  # which would look like the end of the stream
                raise RuntimeError("a method of the handler raised StopAsyncIteration") from error

    def _next_call(self, calls: Calls) -> Callable[[], Any] | None:
        # Only these errors are those of the event; others come from the user's callbacks.
        try:
            name, *values = next(calls, (None,))
        except ValueError as error:
            message = f"an event of the stream does not fit: {error}"
            raise invalid(message, self._stream.response, error) from error
        return None if name is None else partial(getattr(self, name), *values)


class AssistantEventHandler(_EventHandler[Sync]):
    """Methods that are called for the events of a run. Override those that you need.

    A handler is for one stream. The methods are called before the loop gets the event, also by
    `until_done`. Their arguments do not change later.
    """

    def _unchanged(self, name: str) -> Any:
        return getattr(AssistantEventHandler, name)

    def _read(self) -> Any:
        stream: Stream[Any] = self._stream
        return next(stream, None)

    def _step(self) -> AssistantStreamEvent | None:
        return next(self, None)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> AssistantStreamEvent:
        event: AssistantStreamEvent | None = self._world.run("next", self._advance())
        if event is None:
            raise StopIteration
        return event

    @property
    def text_deltas(self) -> Iterator[str]:
        """The pieces of the texts of messages, without other events."""
        return pushed(self, _MessageTexts())

    def close(self) -> None:
        """Free the connection. Events that have not been received are lost."""
        self._is_closed = True
        if self._opened is not None:
            self._stream.close()

    def on_event(self, event: AssistantStreamEvent) -> None:
        """Called for each event, before the other methods."""

    def on_run_step_created(self, run_step: RunStep) -> None:
        """Called when a run step begins."""

    def on_run_step_delta(self, delta: RunStepDelta, snapshot: RunStep) -> None:
        """Called for each addition to a run step, with the step so far."""

    def on_run_step_done(self, run_step: RunStep) -> None:
        """Called when a run step is completed, cancelled, expired or failed."""

    def on_tool_call_created(self, tool_call: ToolCall) -> None:
        """Called for the first part of a tool call."""

    def on_tool_call_delta(self, delta: ToolCallDelta, snapshot: ToolCall) -> None:
        """Called for each further part of a tool call, with the call so far."""

    def on_tool_call_done(self, tool_call: ToolCall) -> None:
        """Called when the next tool call begins, and when the run step or the run ends."""

    def on_message_created(self, message: Message) -> None:
        """Called when a message begins."""

    def on_message_delta(self, delta: MessageDelta, snapshot: Message) -> None:
        """Called for each addition to a message, with the message so far."""

    def on_message_done(self, message: Message) -> None:
        """Called when a message is completed or incomplete."""

    def on_text_created(self, text: Text) -> None:
        """Called for the first part of a text."""

    def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        """Called for each part of a text, with the text so far."""

    def on_text_done(self, text: Text) -> None:
        """Called when the next part of the message begins, and when the message ends."""

    def on_image_file_done(self, image_file: ImageFile) -> None:
        """Called when the next part of the message begins, and when the message ends."""

    def on_exception(self, exception: Exception) -> None:
        """Called with the error that ends the stream, also one of these methods."""

    def on_timeout(self) -> None:
        """Called before `on_exception` if a time limit was exceeded."""

    def on_end(self) -> None:
        """Called once, at the end of the stream or after its error."""


class AsyncAssistantEventHandler(_EventHandler[Async]):
    """Async methods that are called for the events of a run. Override those that you need.

    A handler is for one stream. The methods are awaited before the loop gets the event, also by
    `until_done`. Their arguments do not change later.
    """

    def _unchanged(self, name: str) -> Any:
        return getattr(AsyncAssistantEventHandler, name)

    async def _read(self) -> Any:
        stream: AsyncStream[Any] = self._stream
        return await anext(stream, None)

    async def _step(self) -> AssistantStreamEvent | None:
        return await anext(self, None)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> AssistantStreamEvent:
        event: AssistantStreamEvent | None = await self._world.run("next", self._advance())
        if event is None:
            raise StopAsyncIteration
        return event

    @property
    def text_deltas(self) -> AsyncIterator[str]:
        """The pieces of the texts of messages, without other events."""
        return AsyncPushed(self, _MessageTexts())

    async def close(self) -> None:
        """Free the connection, even during a cancellation. Events not yet received are lost."""
        self._is_closed = True
        if self._opened is not None:
            await self._stream.close()

    async def on_event(self, event: AssistantStreamEvent) -> None:
        """Awaited for each event, before the other methods."""

    async def on_run_step_created(self, run_step: RunStep) -> None:
        """Awaited when a run step begins."""

    async def on_run_step_delta(self, delta: RunStepDelta, snapshot: RunStep) -> None:
        """Awaited for each addition to a run step, with the step so far."""

    async def on_run_step_done(self, run_step: RunStep) -> None:
        """Awaited when a run step is completed, cancelled, expired or failed."""

    async def on_tool_call_created(self, tool_call: ToolCall) -> None:
        """Awaited for the first part of a tool call."""

    async def on_tool_call_delta(self, delta: ToolCallDelta, snapshot: ToolCall) -> None:
        """Awaited for each further part of a tool call, with the call so far."""

    async def on_tool_call_done(self, tool_call: ToolCall) -> None:
        """Awaited when the next tool call begins, and when the run step or the run ends."""

    async def on_message_created(self, message: Message) -> None:
        """Awaited when a message begins."""

    async def on_message_delta(self, delta: MessageDelta, snapshot: Message) -> None:
        """Awaited for each addition to a message, with the message so far."""

    async def on_message_done(self, message: Message) -> None:
        """Awaited when a message is completed or incomplete."""

    async def on_text_created(self, text: Text) -> None:
        """Awaited for the first part of a text."""

    async def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        """Awaited for each part of a text, with the text so far."""

    async def on_text_done(self, text: Text) -> None:
        """Awaited when the next part of the message begins, and when the message ends."""

    async def on_image_file_done(self, image_file: ImageFile) -> None:
        """Awaited when the next part of the message begins, and when the message ends."""

    async def on_exception(self, exception: Exception) -> None:
        """Awaited with the error that ends the stream, also one of these methods."""

    async def on_timeout(self) -> None:
        """Awaited before `on_exception` if a time limit was exceeded."""

    async def on_end(self) -> None:
        """Awaited once, at the end of the stream or after its error."""


def _some(found: Any, what: str) -> Any:
    if not found:
        raise RuntimeError(f"the stream has ended without a {what}")
    return found
