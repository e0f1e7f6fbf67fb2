"""Time limits of a body that is on the wire."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any

from trunkline.answers.failures import too_late
from trunkline.errors import APIConnectionError, APITimeoutError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from trunkline.calls import CallInfo
    from trunkline.http import Response
    from trunkline.transport import Loop


class BodyDeadlines:
    """The time limits of one body: in total, for the first event, and between events.

    The wait for an event begins when the event is requested. The time that the user spends before
    that does not count.
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
        # Without `_read`, which the transport enforces by itself: the usual stream needs no clock.
        self.active = min(self._deadline, self._idle, self._allowed) < inf

    def _left(self, now: float) -> float | None:
        """Return the seconds that the next piece may take; None without a limit.

        Raises APITimeoutError if no time is left.
        """
        if self._wait == inf:  # the first piece since the last event, which is the request for it
            self._wait = now + self._allowed
        left, self._reason = min(
            (self._wait - now, "event"), (self._deadline - now, "total"), (self._read, "piece")
        )
        if left <= 0:
            raise self._passed()
        return left if left < inf else None  # sockets do not accept infinity

    def check(self, clock: Callable[[], float]) -> None:
        """Raise APITimeoutError if no time is left, while a piece that has arrived is decoded."""
        if self.active:
            self._left(clock())

    def event(self) -> None:
        """Record that an event has arrived."""
        self._allowed = self._idle
        self._wait = inf

    def pull(self, pieces: Iterator[bytes], source: Any, clock: Callable[[], float]) -> bytes:
        """Return the next piece of `source`, blocking. Raises APITimeoutError or StopIteration."""
        source.set_read_timeout(self._left(clock()))
        try:
            return next(pieces)
        except APITimeoutError as error:
            # The transport's own message fits all limits except `total`, which it does not know.
            if self._reason != "total":
                raise
            raise self._passed() from error

    async def apull(self, pieces: AsyncIterator[bytes], loop: Loop) -> bytes:
        """Return the next piece. Raises APITimeoutError or StopAsyncIteration."""
        left = self._left(loop.now())
        if left is None:
            return await pieces.__anext__()
        try:
            async with loop.timeout(left):
                return await pieces.__anext__()
        except TimeoutError as error:
            raise self._passed() from error

    def _passed(self) -> APITimeoutError:
        """Return the error for a piece that did not arrive in the time left."""
        if self._reason == "total":
            return too_late(self._request)
        what = "event of the stream" if self._reason == "event" else "piece of the body"
        message = f"the next {what} did not arrive in time"
        return APITimeoutError(message, self._request, phase="body")


def _or_never(seconds: float | None, otherwise: float = inf) -> float:
    return otherwise if seconds is None else seconds


def took(error: APIConnectionError, response: Response, now: float) -> None:
    """Complete an error that occurs while the body is read."""
    if error.elapsed is None and response.started is not None:
        complete(error, response.request.call, now - response.started)


def complete(error: APIConnectionError, call: CallInfo, seconds: float) -> None:
    """Set what only the call knows: the seconds since it began, and the proxy of its client."""
    error.elapsed = seconds
    if call.pipeline is not None:
        error.proxy = call.pipeline.settings.network.proxy_address or error.proxy


def in_time(response: Response, clock: Callable[[], float]) -> Iterator[bytes]:
    """Yield the pieces of a body as they arrive, until the deadline of its call."""
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


# Not an async generator: one that is left early stays open until the event loop finalizes it.
class AsyncInTime:
    """An async iterator over the pieces of a body, until the deadline of its call."""

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
