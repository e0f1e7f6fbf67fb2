"""A WebSocket connection of sync code: messages over the stream of its response."""

from __future__ import annotations

from collections.abc import Callable
from threading import TIMEOUT_MAX, Lock
from typing import TYPE_CHECKING, Final, cast

from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.sockets.keeping_alive import KeepAlive

if TYPE_CHECKING:
    from trunkline.sockets.opening import Opened
    from trunkline.sockets.settings import WireOptions
    from trunkline.transport import UpgradedStream

LAST_WORDS = 1.0
"""Seconds to receive, after a message could not be sent, what the server said before."""
_TOO_LATE: Final = "no message has arrived in time over the WebSocket connection"


class Socket:
    """Threads may send while another one receives."""

    def __init__(self, opened: Opened, wire: WireOptions, clock: Callable[[], float]) -> None:
        self.response, self._messages = opened
        self._alive = KeepAlive(wire.ping_interval, wire.ping_timeout, clock())
        self._clock = clock
        self._reading = Lock()
        self._stepping = Lock()
        """Held while the state of the protocol changes, never during a wait."""
        self._stream = cast("UpgradedStream", opened.response.stream)
        self._wire = wire
        self._writing = Lock()

    def receive(self, ends: float | None = None, *, stays: bool = False) -> bytes:
        """Return the next message, which `stays` the next one until `drop`, or is taken.

        Raises WebSocketConnectionClosedError after the last one, and TimeoutError if none has
        arrived when the clock says `ends`.
        """
        left = -1.0 if ends is None else min(max(0.0, ends - self._clock()), TIMEOUT_MAX)
        if not self._reading.acquire(timeout=left):
            raise TimeoutError(_TOO_LATE)
        try:
            while (message := self._next(stays)) is None:
                self._read_or_ask(ends)
            return message
        finally:
            self._reading.release()

    def drop(self, message: bytes) -> None:
        """Take a message that was received and stays."""
        with self._stepping:
            self._messages.drop(message)

    def send(self, message: str | bytes) -> None:
        """Send a message. Raises WebSocketConnectionClosedError."""
        self._look()
        with self._stepping:
            self._messages.send(message)
        if not self._write(wait=True):
            self._hear_out()
            raise self._messages.closed()

    def close(self, code: int, reason: str) -> None:
        """Close, after the server has agreed or `WireOptions.close_timeout` seconds have passed."""
        limit = self._wire.close_timeout
        ends = None if limit is None else self._clock() + limit
        try:
            with self._stepping:
                self._messages.close(code, reason)
            self._write(wait=False, seconds=limit)
            self._read_to_end(ends)
        finally:
            self.end()

    def _read_to_end(self, ends: float | None) -> None:
        """Take what arrives until the connection is closed, or the clock says `ends`."""
        while not self._messages.is_closed:
            left = -1.0 if ends is None else max(0.0, ends - self._clock())
            if left == 0 or not self._reading.acquire(timeout=left):
                return
            try:
                if not self._messages.is_closed:
                    self._read(None if ends is None else left)
            finally:
                self._reading.release()

    def _hear_out(self) -> None:
        """Take what the server said before it hung up, for those who receive, and for the error."""
        try:
            self._read_to_end(self._clock() + LAST_WORDS)
        finally:
            with self._stepping:
                self._messages.receive(b"")
            self.end()

    def _next(self, stays: bool) -> bytes | None:
        with self._stepping:
            messages = self._messages
            if messages.received:
                return messages.received[0] if stays else messages.received.popleft()
            if messages.is_closed:
                raise messages.closed()
            return None

    def _look(self) -> None:
        """Take what has arrived, without waiting, if nobody else is receiving.

        It may be a ping, or say that the connection is closed.
        """
        if not self._reading.acquire(blocking=False):
            return
        try:
            while self._has_room and self._stream.has_news and self._read(0.0):
                pass
        finally:
            self._reading.release()

    @property
    def _has_room(self) -> bool:
        messages = self._messages
        return not messages.is_closed and len(messages.received) < self._wire.may_wait

    def _read_or_ask(self, ends: float | None) -> None:
        """Wait for more. After too long a silence send a ping, or fail if one was not answered."""
        now = self._clock()
        silence = self._alive.left(now)
        left = None if ends is None else max(0.0, ends - now)
        if left is not None and (silence is None or left < silence):
            if self._read(left):
                return
            raise TimeoutError(_TOO_LATE)
        if self._read(silence):
            return
        if self._alive.waits_for_answer:
            with self._stepping:
                self._messages.fail(1011, "keepalive ping timeout")
            self._write(wait=False, seconds=self._wire.close_timeout)
            self.end()
            return
        self._alive.asked(self._clock())
        with self._stepping:
            self._messages.ping()
        self._write(wait=False)

    def _read(self, seconds: float | None) -> bool:
        """Take what arrives within `seconds`, and answer it. Return whether anything did."""
        try:
            self._stream.receive(seconds, self._take)
        except APITimeoutError:
            return False
        except APIConnectionError as error:
            self._messages.lost_by = error
            self._take(b"")
        self._alive.heard(self._clock())
        self._write(wait=False)
        if self._messages.is_closed:
            self.end()
        return True

    def _take(self, data: bytes) -> None:
        with self._stepping:
            self._messages.receive(data)

    def _write(self, *, wait: bool, seconds: float | None = None) -> bool:
        """Write what is to be sent. Return False if that is not possible any more.

        Without `wait`, leave it to a thread that is writing. `seconds` replaces the client's limit.
        """
        limit = self.response.request.timeout.write if seconds is None else seconds
        while self._messages.has_outgoing:
            if not self._writing.acquire(blocking=wait):
                return True  # that thread looks again, after it has released the lock
            try:
                with self._stepping:
                    data = self._messages.outgoing()
                if data:
                    self._stream.send(data, limit)
            except APIConnectionError as error:
                self._messages.lost_by = error
                return False
            except BaseException:  # a signal handler has raised: a part was sent, perhaps
                self.end()
                raise
            finally:
                self._writing.release()
        return True

    def end(self) -> None:
        """Close without waiting. It has no effect the second time."""
        self._stream.close()
        taps = self.response.taps
        if taps is not None:
            taps.end("closed" if self._messages.is_cut else "complete")
