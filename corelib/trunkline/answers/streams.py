"""Streams of events: from the pieces of a body to the user's ``for`` loop.

`Stream` and `AsyncStream` pull pieces from the transport and push them into an `EventReader`. A
generator between the wire and the user would have to be resumed for each event, so there is none.
"""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Callable, Coroutine
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.answers.deadlines import BodyDeadlines, took
from trunkline.answers.printing import AsyncPrintable, Printable, described
from trunkline.errors import APIConnectionError, APITimeoutError, APIUserAbortError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from typing_extensions import Self

    from trunkline.answers.event_reader import EventReader
    from trunkline.answers.line_streams import AsyncSource, Source
    from trunkline.answers.readable_streams import AsyncReadableStream, ReadableStream
    from trunkline.http import Response
    from trunkline.transport import Loop

T = TypeVar("T")
K = TypeVar("K")

DRAIN_SECONDS = 0.05
"""The seconds that a finished stream waits for its connection to become reusable."""
DRAIN_PIECES = 16
"""The number of pieces that a finished stream reads for that."""


class Controller(Generic[T]):
    """Ends a stream, under openai-node's names. The result of `abort` is that of `close`."""

    def __init__(self, close: Callable[[], T]) -> None:
        self.abort = close


class _Handle(Generic[T]):
    """The common part of both kinds of stream: the response, and the reader of its events."""

    def __init__(self, response: Response, reader: EventReader[T]) -> None:
        self._attach(response, reader)

    @property
    def request_id(self) -> str | None:
        """The server's identifier of this exchange."""
        return self.response.request_id

    def _outcome(self, clock: Callable[[], float]) -> Exception | None:
        """Return the error to raise after the last item; None for a regular end."""
        if not self._reader.done:
            return APIUserAbortError("the stream was closed before its end", self.response.request)
        error = self._reader.failure
        if isinstance(error, APIConnectionError):
            took(error, self.response, clock())
        return error

    def _attach(self, response: Response, reader: EventReader[T]) -> None:
        self.response = response
        source: Any = response.stream
        self._source = source
        self._pieces: Any = source.iter_bytes()
        self._reader = reader
        self._limits = BodyDeadlines(response)

    def _continue(self, response: Response) -> None:
        """Go on with another response, after the same items."""
        self._attach(response, self._reader.continued(response))

    def _end_taps(self, error: BaseException | None = None) -> None:
        """Tell the taps what has ended the stream: its last event, an error, or the user."""
        taps, reader = self.response.taps, self._reader
        if taps is None:
            return
        if isinstance(error, Exception):
            taps.end("failed", error)
        elif reader.done and not reader.ready:
            taps.settle(reader.failure)
        else:
            taps.end("closed")

    # Only warns: an async stream can be closed in its own event loop only, which may have ended.
    # The default is for an object whose __init__ has failed.
    def __del__(self) -> None:
        response = getattr(self, "response", None)
        if response is not None and not response.closed:
            self._end_taps()
            warnings.warn(f"unclosed {self!r}", ResourceWarning, source=self, stacklevel=2)

    def __repr__(self) -> str:
        return described(self, self._reader)


class Stream(_Handle[T], Printable):
    """The events of a response; iterate over it once.

    Leaving the ``for`` loop early closes the connection at once, as do `close` and the context
    manager.
    """

    def __init__(
        self, response: Response, reader: EventReader[T], clock: Callable[[], float]
    ) -> None:
        super().__init__(response, reader)
        self._clock = clock

    @classmethod
    def from_readable_stream(
        cls, source: Source, kind: type[K], *, max_event_bytes: int | None = None
    ) -> Stream[K]:
        """Return a stream of the JSON lines of `source`, as `to_readable_stream` yields them.

        There is no response: `request_id` is None. Raises TypeError for a source of another kind.

        Args:
            source: Pieces of the lines, cut anywhere, a response with `iter_bytes`, or a file.
            kind: Type of the events.
            max_event_bytes: Size of the largest line, in bytes. Default: no limit.
        """
        from trunkline.answers.line_streams import LinesWorld, typed

        return LinesWorld(source, typed(kind, max_event_bytes)).perform()

    def to_readable_stream(self) -> ReadableStream:
        """Return an iterator over the events as JSON lines, in bytes. Closing it ends the stream.

        It raises the errors of the stream. Raises RuntimeError if the stream has been read.
        """
        from trunkline.answers.readable_streams import ReadableStream

        self._reader.keep_lines()
        return ReadableStream(self)

    def _line(self) -> bytes:
        """Return the next event as a line, after `keep_lines`. Raises StopIteration."""
        self.__next__()
        lines: Any = self._reader.lines
        line: bytes = lines.popleft()
        return line

    @property
    def controller(self) -> Controller[None]:
        """Has `abort`, which ends the stream. A loop over it then raises APIUserAbortError."""
        return Controller(self.close)

    def __iter__(self) -> Iterator[T]:
        return Iteration(self, self._reader.ready)

    def __next__(self) -> T:
        ready = self._reader.ready
        while not ready:
            if self._reader.done or self.response.closed:
                if self.response.taps is not None and self._resumed():
                    continue
                error = self._outcome(self._clock)
                self._finish()
                if error is not None:
                    raise error
                raise StopIteration
            self._pull()
        return ready.popleft()

    def _pull(self) -> None:
        reader, limits = self._reader, self._limits
        try:
            if reader.pending is not None:
                limits.check(self._clock)
                reader.push(b"")
            elif limits.active:
                reader.push(limits.pull(self._pieces, self._source, self._clock))
            else:
                reader.push(next(self._pieces))
            if limits.active and reader.ready:
                limits.event()
        except StopIteration:
            reader.end()
        # Before its base class: a stream that exceeds a time limit is not a truncated one.
        except APITimeoutError as error:
            reader.fail(error)
        except APIConnectionError as error:
            reader.end(error)
        except BaseException as error:
            self._end_taps(error)
            self.close()
            raise

    def _resumed(self) -> bool:
        from trunkline.answers.resuming import resumed

        return resumed(self)

    def _finish(self) -> None:
        if not self.response.closed and self._reader.failure is None:
            self._drain()
        self.close()

    def _drain(self) -> None:
        """Read the few bytes after the last event, so that the connection can be reused."""
        # Some servers keep the body open after the last event, so only with a time limit.
        if not self._source.set_read_timeout(DRAIN_SECONDS):
            return
        try:
            for _ in islice(self._pieces, DRAIN_PIECES):
                pass
        except APIConnectionError:
            return  # the stream is complete; only its connection cannot be reused

    def close(self) -> None:
        """Free the connection. Events that have not been received are lost."""
        if not self.response.closed:
            self.response.closed = True
            self._end_taps()
            self._source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        try:
            super().__del__()
        finally:  # with `-W error`, the warning is raised
            if hasattr(self, "response"):
                self.close()


# A separate object, because `break` releases the iterator of the loop (in CPython at once), while
# the user may keep a reference to the stream.
class Iteration(Generic[T]):
    """The iterator of one ``for`` loop. When the loop releases it, it closes the stream."""

    __slots__ = ("_ready", "_stream")

    def __init__(self, stream: Stream[T], ready: deque[T]) -> None:
        self._stream = stream
        self._ready = ready

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        return self._ready.popleft() if self._ready else self._stream.__next__()

    def __del__(self) -> None:
        self._stream.close()


class AsyncStream(_Handle[T], AsyncPrintable):
    """The events of a response; iterate over it once.

    Leaving the ``async for`` loop early does not close the connection. Use ``async with`` or
    `close`.
    """

    def __init__(self, response: Response, reader: EventReader[T], loop: Loop) -> None:
        super().__init__(response, reader)
        self._loop = loop

    @classmethod
    def from_readable_stream(
        cls, source: AsyncSource, kind: type[K], *, max_event_bytes: int | None = None
    ) -> AsyncStream[K]:
        """Return a stream of the JSON lines of `source`, as `to_readable_stream` yields them.

        There is no response: `request_id` is None. Raises TypeError for a source of another kind.

        Args:
            source: Pieces of the lines, cut anywhere, or a response with `iter_bytes`.
            kind: Type of the events.
            max_event_bytes: Size of the largest line, in bytes. Default: no limit.
        """
        from trunkline.answers.line_streams import AsyncLinesWorld, typed

        return AsyncLinesWorld(source, typed(kind, max_event_bytes)).stream()

    def to_readable_stream(self) -> AsyncReadableStream:
        """Return an async iterator over the events as JSON lines, in bytes.

        It ends the stream when it is closed, or abandoned. It raises the errors of the stream.
        Raises RuntimeError if the stream has been read.
        """
        from trunkline.answers.readable_streams import AsyncReadableStream

        self._reader.keep_lines()
        return AsyncReadableStream(self)

    async def _line(self) -> bytes:
        """Return the next event as a line, after `keep_lines`. Raises StopAsyncIteration."""
        await self.__anext__()
        lines: Any = self._reader.lines
        line: bytes = lines.popleft()
        return line

    @property
    def controller(self) -> Controller[Coroutine[Any, Any, None]]:
        """Has `abort`, to be awaited. A loop over the stream then raises APIUserAbortError."""
        return Controller(self.close)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        ready = self._reader.ready
        while not ready:
            if self._reader.done or self.response.closed:
                if self.response.taps is not None and await self._resumed():
                    continue
                error = self._outcome(self._loop.now)
                await self._finish()
                if error is not None:
                    raise error
                raise StopAsyncIteration
            await self._pull()
        return ready.popleft()

    async def _pull(self) -> None:
        reader, limits = self._reader, self._limits
        try:
            if reader.pending is not None:
                await self._loop.sleep(0)
                limits.check(self._loop.now)
                reader.push(b"")
            elif limits.active:
                reader.push(await limits.apull(self._pieces, self._loop))
            else:
                reader.push(await self._pieces.__anext__())
            if limits.active and reader.ready:
                limits.event()
        except StopAsyncIteration:
            reader.end()
        # Before its base class: a stream that exceeds a time limit is not a truncated one.
        except APITimeoutError as error:
            reader.fail(error)
        except APIConnectionError as error:
            reader.end(error)
        except BaseException as error:
            self._end_taps(error)
            await self.close()
            raise

    async def _resumed(self) -> bool:
        from trunkline.answers.resuming import resumed_async

        return await resumed_async(self)

    async def _finish(self) -> None:
        try:
            if not self.response.closed and self._reader.failure is None:
                await self._drain()
        finally:
            await self.close()

    async def _drain(self) -> None:
        """Read the few bytes after the last event, so that the connection can be reused."""
        try:
            async with self._loop.timeout(DRAIN_SECONDS):
                for _ in range(DRAIN_PIECES):
                    await self._pieces.__anext__()
        except (StopAsyncIteration, TimeoutError, APIConnectionError):
            return  # the stream is complete; only its connection cannot be reused

    async def close(self) -> None:
        """Free the connection, even during a cancellation. Events not yet received are lost."""
        if not self.response.closed:
            self.response.closed = True
            self._end_taps()
            await self._loop.shield(self._source.aclose)

    aclose = close

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
