"""Streams of events: from the body's pieces to the user's ``for``.

`Stream` and `AsyncStream` pull pieces from the transport and push them into an `EventReader`. No
generator stands between the wire and the user.
"""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.answers.deadlines import BodyDeadlines, took
from trunkline.errors import APIConnectionError, APIError, APITimeoutError, APIUserAbortError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from types import TracebackType

    from typing_extensions import Self

    from trunkline.answers.event_reader import EventReader
    from trunkline.http import Response
    from trunkline.transport import Loop

T = TypeVar("T")

DRAIN_SECONDS = 0.05
"""How long a stream that is over waits for its connection to be reusable."""
DRAIN_PIECES = 16


class _Handle(Generic[T]):
    """What both kinds of stream are: items to hand out, and the response that they come from."""

    def __init__(self, response: Response, reader: EventReader[T]) -> None:
        self.response = response
        self._source: Any = response.stream
        self._reader = reader
        self._closed = False

    @property
    def request_id(self) -> str | None:
        """The server's name for this exchange."""
        return self.response.request_id

    def _outcome(self, clock: Callable[[], float]) -> APIError | None:
        """The error that the user is to see once nothing is ready; None for a regular end."""
        if not self._reader.done:
            return APIUserAbortError("the stream was closed before its end", self.response.request)
        error = self._reader.failure
        if isinstance(error, APIConnectionError):
            took(error, self.response, clock())
        return error

    def __del__(self) -> None:
        if not getattr(self, "_closed", True):
            warnings.warn(f"unclosed {self!r}", ResourceWarning, source=self, stacklevel=2)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.request_id}>"


class Stream(_Handle[T]):
    """The events of a response, one by one: iterate over it once.

    Leaving the ``for`` early closes the connection at once; so do `close` and the context manager.
    """

    def __init__(
        self, response: Response, reader: EventReader[T], clock: Callable[[], float]
    ) -> None:
        super().__init__(response, reader)
        self._pieces: Iterator[bytes] = self._source.iter_bytes()
        self._clock = clock
        self._limits = BodyDeadlines(response)

    def __iter__(self) -> Iterator[T]:
        return _Iteration(self, self._reader.ready)

    def __next__(self) -> T:
        ready = self._reader.ready
        while not ready:
            if self._reader.done or self._closed:
                self._finish()
                error = self._outcome(self._clock)
                if error is not None:
                    raise error
                raise StopIteration
            self._pull()
        return ready.popleft()

    def _pull(self) -> None:
        reader, limits = self._reader, self._limits
        try:
            if limits.active:
                reader.push(limits.pull(self._pieces, self._source, self._clock))
                if reader.ready:
                    limits.event()
            else:
                reader.push(next(self._pieces))
        except StopIteration:
            reader.end()
        except APITimeoutError as error:
            reader.fail(error)
        except APIConnectionError as error:
            reader.end(error)
        except BaseException:
            self.close()
            raise

    def _finish(self) -> None:
        if not self._closed and self._reader.failure is None:
            self._drain()
        self.close()

    def _drain(self) -> None:
        """Read the few bytes after the last event, so that the connection can be used again."""
        if not self._source.set_read_timeout(DRAIN_SECONDS):
            return
        try:
            for _ in zip(range(DRAIN_PIECES), self._pieces, strict=False):
                pass
        except APIConnectionError:
            return  # the stream is complete: this only decides whether its connection is kept

    def close(self) -> None:
        """Free the connection; what was not received is lost."""
        if not self._closed:
            self._closed = True
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
        finally:  # where warnings are errors, too
            if not getattr(self, "_closed", True):
                self.close()


class _Iteration(Generic[T]):
    """One ``for`` over a stream: when the loop lets go of it, the stream is closed."""

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


class AsyncStream(_Handle[T]):
    """The events of a response, one by one: iterate over it once.

    An ``async for`` that is left early cannot close the connection by itself: use ``async with``,
    or `close`.
    """

    def __init__(self, response: Response, reader: EventReader[T], loop: Loop) -> None:
        super().__init__(response, reader)
        self._pieces: AsyncIterator[bytes] = self._source.iter_bytes()
        self._loop = loop
        self._limits = BodyDeadlines(response)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        ready = self._reader.ready
        while not ready:
            if self._reader.done or self._closed:
                await self._finish()
                error = self._outcome(self._loop.now)
                if error is not None:
                    raise error
                raise StopAsyncIteration
            await self._pull()
        return ready.popleft()

    async def _pull(self) -> None:
        reader, limits = self._reader, self._limits
        try:
            if limits.active:
                reader.push(await limits.apull(self._pieces, self._loop))
                if reader.ready:
                    limits.event()
            else:
                reader.push(await self._pieces.__anext__())
        except StopAsyncIteration:
            reader.end()
        except APITimeoutError as error:
            reader.fail(error)
        except APIConnectionError as error:
            reader.end(error)
        except BaseException:
            await self.close()
            raise

    async def _finish(self) -> None:
        try:
            if not self._closed and self._reader.failure is None:
                await self._drain()
        finally:
            await self.close()

    async def _drain(self) -> None:
        """Read the few bytes after the last event, so that the connection can be used again."""
        try:
            async with self._loop.timeout(DRAIN_SECONDS):
                for _ in range(DRAIN_PIECES):
                    await self._pieces.__anext__()
        except (StopAsyncIteration, TimeoutError, APIConnectionError):
            return  # the stream is complete: this only decides whether its connection is kept

    async def close(self) -> None:
        """Free the connection, also while being cancelled; what was not received is lost."""
        if not self._closed:
            self._closed = True
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
