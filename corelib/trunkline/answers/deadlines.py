"""How long one waits for a body that is on the wire."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any

from trunkline.answers.failures import too_late
from trunkline.errors import APIConnectionError, APITimeoutError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from trunkline.http import Response
    from trunkline.transport import Loop


class BodyDeadlines:
    """The limits of time of one body: in total, for the first event, and between events.

    The wait for an event begins when it is asked for: what the user does before is no part of it.
    """

    def __init__(self, response: Response, *, events: bool = True) -> None:
        self._request = response.request
        timeout = self._request.timeout
        self._deadline = _or_never(response.deadline)
        self._read = _or_never(timeout.read)
        self._idle = _or_never(timeout.idle if events else None)
        self._allowed = _or_never(timeout.first_event if events else None, self._idle)
        self._wait = inf
        self._reason = ""
        self.active = min(self._deadline, self._idle, self._allowed) < inf

    def _left(self, now: float) -> float | None:
        """Seconds that the next piece may take; None for any. Raises APITimeoutError for none."""
        if self._wait == inf:
            self._wait = now + self._allowed
        left, self._reason = min(
            (self._wait - now, "event"), (self._deadline - now, "total"), (self._read, "piece")
        )
        if left <= 0:
            raise self._passed()
        return left if left < inf else None

    def event(self) -> None:
        """An event has come."""
        self._allowed = self._idle
        self._wait = inf

    def pull(self, pieces: Iterator[bytes], source: Any, clock: Callable[[], float]) -> bytes:
        """The next piece of `source`, blocking. Raises APITimeoutError, and StopIteration."""
        source.set_read_timeout(self._left(clock()))
        try:
            return next(pieces)
        except APITimeoutError as error:
            if self._reason != "total":
                raise
            raise self._passed() from error

    async def apull(self, pieces: AsyncIterator[bytes], loop: Loop) -> bytes:
        """The next piece. Raises APITimeoutError, and StopAsyncIteration."""
        left = self._left(loop.now())
        if left is None:
            return await pieces.__anext__()
        try:
            async with loop.timeout(left):
                return await pieces.__anext__()
        except TimeoutError as error:
            raise self._passed() from error

    def _passed(self) -> APITimeoutError:
        """The error for a body that was not there within what was left."""
        if self._reason == "total":
            return too_late(self._request)
        what = "event of the stream" if self._reason == "event" else "piece of the body"
        return APITimeoutError(f"no {what} came in time", self._request, phase="body")


def _or_never(seconds: float | None, otherwise: float = inf) -> float:
    return otherwise if seconds is None else seconds


def took(error: APIConnectionError, response: Response, now: float) -> None:
    """Note how long the call has taken until it failed."""
    if error.elapsed is None and response.started is not None:
        error.elapsed = now - response.started


def in_time(response: Response, clock: Callable[[], float]) -> Iterator[bytes]:
    """The pieces of a body as they arrive, to the deadline of its call."""
    stream: Any = response.stream
    pieces: Iterator[bytes] = stream.iter_bytes()
    limits = BodyDeadlines(response, events=False)
    while True:
        try:
            piece = limits.pull(pieces, stream, clock) if limits.active else next(pieces)
        except StopIteration:
            return
        except APIConnectionError as error:
            took(error, response, clock())
            raise
        yield piece


class AsyncInTime:
    """The same in async code."""

    def __init__(self, response: Response, loop: Loop) -> None:
        stream: Any = response.stream
        self._response = response
        self._pieces: AsyncIterator[bytes] = stream.iter_bytes()
        self._limits = BodyDeadlines(response, events=False)
        self._loop = loop

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        try:
            if self._limits.active:
                return await self._limits.apull(self._pieces, self._loop)
            return await self._pieces.__anext__()
        except APIConnectionError as error:
            took(error, self._response, self._loop.now())
            raise
