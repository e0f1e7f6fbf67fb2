"""Streams that send their request when they are entered or first read."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from trunkline.answers.failures import unfit
from trunkline.answers.listeners import read_to_end
from trunkline.errors import APIUserAbortError
from trunkline.flow import Flow
from trunkline.operations.flow_methods import fluent_helper

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from trunkline.answers.readable_streams import AsyncReadableStream, ReadableStream
    from trunkline.answers.streams import AsyncStream, Stream
    from trunkline.http import Response
    from trunkline.operations.endpoint import Invocation

E = TypeVar("E")
W = TypeVar("W")


class EventStream(Generic[W, E]):
    """The common part of both worlds: the request, and the way of an event to the user."""

    def __init__(self, world: W, invocation: Invocation | None) -> None:
        self._world = world
        self._invocation = invocation
        self._stream: Any = None
        self._ready: deque[E] = deque()
        self._is_closed = False
        self._has_ended = False
        self._failure: Exception | None = None
        self._keeps_lines = False

    def _in_flow(self) -> Self:
        return self

    @fluent_helper
    def until_done(self: Any) -> Flow[Any]:
        """Read to the end, and return the stream. Raises the error that ended it."""
        yield from read_to_end(self)
        return self

    def _events(self, value: Any, event: Any) -> Iterable[E]:
        """Return the events of one that has arrived, given as decoded JSON and as its model."""
        raise NotImplementedError  # abstract: each kind of stream has its own

    def _take(self, pair: tuple[Any, Any]) -> None:
        try:
            self._ready.extend(self._events(*pair))
        except ValueError as error:
            self._refuse(error)

    def _fitting(self, make: Callable[[], Any]) -> Any:
        """Return what `make` returns. Raises APIResponseValidationError for its ValueError."""
        try:
            return make()
        except ValueError as error:
            self._refuse(error)

    def _refuse(self, error: ValueError) -> NoReturn:
        failure = unfit(f"an event of the stream does not fit: {error}", self.response, error)
        if self.response.taps is not None:
            self.response.taps.end("failed", failure)
        raise failure from failure.__cause__

    def _next_ready(self) -> E:
        event = self._ready.popleft()
        self._delivered(event)
        return event

    def _keep_lines(self) -> None:
        """Keep the lines for `to_readable_stream`. Raises RuntimeError if it is too late."""
        if self._stream is not None:
            self._stream._reader.keep_lines()
        elif self._keeps_lines:
            raise RuntimeError("call to_readable_stream() once")
        self._keeps_lines = True

    def _connect(self, stream: Any) -> Any:
        """Begin with the stream of a response whose head has arrived, and return it."""
        self._stream = stream
        if self._keeps_lines:
            stream._reader.keep_lines()
        self._connected()
        return stream

    def _take_line(self) -> bytes:
        """Deliver the events of one that has arrived, and return that one as a line of JSON."""
        while self._ready:
            self._next_ready()
        line: bytes = self._stream._reader.lines.popleft()
        return line

    def _connected(self) -> None:
        """Note that the head of the response has arrived."""

    def _delivered(self, event: E) -> None:
        """Note an event that the user is about to get."""

    def _ended(self, error: Exception | None) -> None:
        """Note the end of the stream, or the error that ended it."""

    @property
    def response(self) -> Response:
        """The response, after the stream has been entered. Raises RuntimeError before."""
        if self._stream is None:
            raise RuntimeError("the stream has no response yet: enter or read it first")
        found: Response = self._stream.response
        return found

    @property
    def request_id(self) -> str | None:
        """The server's identifier of this exchange, after the stream has been entered."""
        return self.response.request_id

    def _check_open(self) -> None:
        """Raise the error that ended the stream, also if it was closed before its end."""
        if self._failure is not None:
            raise self._failure
        if not self._has_ended:
            request = None if self._stream is None else self._stream.response.request
            raise APIUserAbortError("the stream was closed before its end", request)

    def _end(self, error: Exception | None) -> None:
        if not self._has_ended:
            self._has_ended = True
            self._failure = error
            self._ended(error)


class SyncEventStream(EventStream[W, E]):
    """The events of a sync client; iterate over it within ``with``."""

    def _opened(self) -> Stream[Any]:
        world: Any = self._world
        stream: Stream[Any] = self._stream or self._connect(world.perform(self._invocation))
        return stream

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> E:
        while self._is_closed or not self._ready:
            self._pull()
        return self._next_ready()

    def _pull(self) -> None:
        """Read one event of the server. Raises StopIteration, and the error that ended it."""
        try:
            if self._is_closed:
                self._check_open()
            self._take((self._stream or self._opened()).__next__())
        except StopIteration:
            self._end(None)
            raise
        except Exception as error:
            self.close()
            self._end(error)
            raise

    def to_readable_stream(self) -> ReadableStream:
        """Return an iterator over the server's events as JSON lines, in bytes.

        Closing it ends the stream. It calls the listeners, and raises the errors of the stream.
        Raises RuntimeError if the stream has been read.
        """
        from trunkline.answers.readable_streams import ReadableStream

        self._keep_lines()
        return ReadableStream(self)

    def _line(self) -> bytes:
        """Return the next event of the server as a line. Raises StopIteration."""
        self._pull()
        return self._take_line()

    def _step(self) -> E | None:
        """Return the next event, None at the end."""
        return next(self, None)

    def close(self) -> None:
        """Free the connection. Events that have not been received are lost."""
        self._is_closed = True
        if self._stream is not None:
            self._stream.close()

    def __enter__(self) -> Self:
        self._opened()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncEventStream(EventStream[W, E]):
    """The events of an async client; iterate over it within ``async with``."""

    async def _opened(self) -> AsyncStream[Any]:
        world: Any = self._world
        stream: AsyncStream[Any] = self._stream or self._connect(
            await world.perform(self._invocation)
        )
        return stream

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> E:
        while self._is_closed or not self._ready:
            await self._pull()
        return self._next_ready()

    async def _pull(self) -> None:
        """Read one event of the server. Raises StopAsyncIteration, and the error that ended it."""
        try:
            if self._is_closed:
                self._check_open()
            self._take(await (self._stream or await self._opened()).__anext__())
        except StopAsyncIteration:
            self._end(None)
            raise
        except Exception as error:
            await self.close()
            self._end(error)
            raise

    def to_readable_stream(self) -> AsyncReadableStream:
        """Return an async iterator over the server's events as JSON lines, in bytes.

        It ends the stream when it is closed, or abandoned. It calls the listeners, and raises the
        errors of the stream. Raises RuntimeError if the stream has been read.
        """
        from trunkline.answers.readable_streams import AsyncReadableStream

        self._keep_lines()
        return AsyncReadableStream(self)

    async def _line(self) -> bytes:
        """Return the next event of the server as a line. Raises StopAsyncIteration."""
        await self._pull()
        return self._take_line()

    async def _step(self) -> E | None:
        """Return the next event, None at the end."""
        return await anext(self, None)

    async def close(self) -> None:
        """Free the connection, even during a cancellation. Events not yet received are lost."""
        self._is_closed = True
        if self._stream is not None:
            await self._stream.close()

    async def __aenter__(self) -> Self:
        await self._opened()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
