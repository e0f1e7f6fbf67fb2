"""How long one waits for a body that is on the wire."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trunkline.errors import APITimeoutError, Phase

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from trunkline.http import Response
    from trunkline.transport import Loop


class Limits:
    """The limits of time of one body: in total, for the first event, and between events.

    The wait for an event begins when it is asked for: what the user does before is no part of it.
    """

    __slots__ = ("_allowed", "_deadline", "_idle", "_phase", "_read", "_request", "_wait", "active")

    def __init__(self, response: Response, *, events: bool = True) -> None:
        timeout = response.request.timeout
        self._request = response.request
        self._deadline = response.deadline
        self._read = timeout.read
        self._idle = timeout.idle if events else None
        self._allowed = (timeout.first_event or timeout.idle) if events else None
        self._wait: float | None = None
        self._phase: Phase = "body"
        self.active = any(
            limit is not None for limit in (self._allowed, self._idle, self._deadline)
        )

    def left(self, now: float) -> float | None:
        """Seconds that the next piece may take; None for any. Raises APITimeoutError for none."""
        if self._wait is None and self._allowed is not None:
            self._wait = now + self._allowed
        ends: list[tuple[float, Phase]] = []
        if self._wait is not None:
            ends.append((self._wait - now, "body"))
        if self._deadline is not None:
            ends.append((self._deadline - now, "total"))
        if self._read is not None:
            ends.append((self._read, "body"))
        if not ends:
            return None
        left, self._phase = min(ends)
        if left <= 0:
            raise self.passed()
        return left

    def event(self) -> None:
        """An event has come."""
        self._allowed = self._idle
        self._wait = None

    def pull(self, pieces: Iterator[bytes], source: Any, clock: Callable[[], float]) -> bytes:
        """The next piece of `source`, blocking. Raises APITimeoutError, and StopIteration."""
        source.set_read_timeout(self.left(clock()))
        try:
            return next(pieces)
        except APITimeoutError as error:
            if self._phase != "total":
                raise
            raise self.passed() from error

    async def apull(self, pieces: AsyncIterator[bytes], loop: Loop) -> bytes:
        """The next piece. Raises APITimeoutError, and StopAsyncIteration."""
        left = self.left(loop.now())
        if left is None:
            return await pieces.__anext__()
        try:
            async with loop.timeout(left):
                return await pieces.__anext__()
        except TimeoutError as error:
            raise self.passed() from error

    def passed(self) -> APITimeoutError:
        """The error for a body that was not there within what was left."""
        message = "no event of the stream came in time"
        if self._phase == "total":
            message = f"not done within {self._request.timeout.total:g} s in all"
        return APITimeoutError(message, self._request, phase=self._phase)


def in_time(response: Response, clock: Callable[[], float]) -> Iterator[bytes]:
    """The pieces of a body as they arrive, to the deadline of its call."""
    stream: Any = response.stream
    pieces: Iterator[bytes] = stream.iter_bytes()
    limits = Limits(response, events=False)
    if not limits.active:
        yield from pieces
        return
    while True:
        try:
            piece = limits.pull(pieces, stream, clock)
        except StopIteration:
            return
        yield piece


class AsyncInTime:
    """The same in async code."""

    def __init__(self, response: Response, loop: Loop) -> None:
        stream: Any = response.stream
        self._pieces: AsyncIterator[bytes] = stream.iter_bytes()
        self._limits = Limits(response, events=False)
        self._loop = loop

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        if self._limits.active:
            return await self._limits.apull(self._pieces, self._loop)
        return await self._pieces.__anext__()
