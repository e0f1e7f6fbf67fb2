"""A WebSocket connection of asyncio and trio: messages over the stream of its response."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, cast

from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.sockets.blocking import LAST_WORDS
from trunkline.sockets.keeping_alive import KeepAlive

if TYPE_CHECKING:
    from trunkline.sockets.opening import Opened
    from trunkline.sockets.settings import WireOptions
    from trunkline.transport import AsyncUpgradedStream, Loop, LoopEvent


class TaskTurn:
    """One task at a time; the others wait. It is used in one event loop."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self._over: LoopEvent | None = None

    @property
    def is_taken(self) -> bool:
        """Whether a task has it."""
        return self._over is not None

    async def __aenter__(self) -> None:
        while self._over is not None:
            await self._over.wait()
        self._over = self._loop.event()

    async def __aexit__(self, *failure: object) -> None:
        over, self._over = self._over, None
        assert over is not None, "it was taken"
        over.set()


class AsyncSocket:
    """Tasks may send while another one receives. A receiver that is cancelled loses nothing."""

    def __init__(self, opened: Opened, wire: WireOptions, loop: Loop) -> None:
        self.response, self._messages = opened
        self._alive = KeepAlive(wire.ping_interval, wire.ping_timeout, loop.now())
        self._loop = loop
        self._reading = TaskTurn(loop)
        self._stream = cast("AsyncUpgradedStream", opened.response.stream)
        self._wire = wire
        self._writing = TaskTurn(loop)

    async def receive(self, *, stays: bool = False) -> bytes:
        """Return the next message, which `stays` the next one until `drop`, or is taken.

        Raises WebSocketConnectionClosedError after the last one.
        """
        async with self._reading:
            while True:
                messages = self._messages
                if messages.received:
                    return messages.received[0] if stays else messages.received.popleft()
                if messages.is_closed:
                    raise messages.closed()
                await self._read_or_ask()

    def drop(self, message: bytes) -> None:
        """Take a message that was received and stays."""
        self._messages.drop(message)

    async def send(self, message: str | bytes) -> None:
        """Send a message. Raises WebSocketConnectionClosedError."""
        await self._look()
        self._messages.send(message)
        if not await self._write(wait=True):
            await self._hear_out()
            raise self._messages.closed()

    async def close(self, code: int, reason: str) -> None:
        """Close, after the server has agreed or `WireOptions.close_timeout` seconds have passed."""
        try:
            self._messages.close(code, reason)
            with suppress(TimeoutError):
                if self._wire.close_timeout is None:
                    await self._agree()
                else:
                    async with self._loop.timeout(self._wire.close_timeout):
                        await self._agree()
        finally:
            self.end()

    async def _agree(self) -> None:
        await self._write(wait=False)
        await self._read_to_end()

    async def _read_to_end(self) -> None:
        while not self._messages.is_closed:
            async with self._reading:
                if not self._messages.is_closed:
                    await self._read(None)

    async def _hear_out(self) -> None:
        """Take what the server said before it hung up, for those who receive, and for the error."""
        try:
            with suppress(TimeoutError):
                async with self._loop.timeout(LAST_WORDS):
                    await self._read_to_end()
        finally:
            self._messages.receive(b"")
            self.end()

    async def _look(self) -> None:
        """Take what has arrived, without waiting, if nobody else is receiving.

        It may be a ping, or say that the connection is closed.
        """
        if self._reading.is_taken or not self._stream.has_news:
            return
        async with self._reading:
            while self._has_room and self._stream.has_news and await self._read(0.0):
                pass

    @property
    def _has_room(self) -> bool:
        messages = self._messages
        return not messages.is_closed and len(messages.received) < self._wire.may_wait

    async def _read_or_ask(self) -> None:
        """Wait for more. After too long a silence send a ping, or fail if one was not answered."""
        if await self._read(self._alive.left(self._loop.now())):
            return
        if self._alive.waits_for_answer:
            self._messages.fail(1011, "keepalive ping timeout")
            await self._write(wait=False, seconds=self._wire.close_timeout)
            self.end()
            return
        self._alive.asked(self._loop.now())
        self._messages.ping()
        await self._write(wait=False)

    async def _read(self, seconds: float | None) -> bool:
        """Take what arrives within `seconds`, and answer it. Return whether anything did."""
        data = b""
        try:
            data = await self._stream.receive(seconds)
        except APITimeoutError:
            return False
        except APIConnectionError as error:
            self._messages.lost_by = error
        self._alive.heard(self._loop.now())
        self._messages.receive(data)
        await self._write(wait=False)
        if self._messages.is_closed:
            self.end()
        return True

    async def _write(self, *, wait: bool, seconds: float | None = None) -> bool:
        """Write what is to be sent. Return False if that is not possible any more.

        Without `wait`, leave it to a task that is writing. `seconds` replaces the client's limit.
        """
        limit = self.response.request.timeout.write if seconds is None else seconds
        while self._messages.has_outgoing:
            if self._writing.is_taken and not wait:
                return True  # that task looks again
            async with self._writing:
                data = self._messages.outgoing()
                try:
                    if data:
                        await self._stream.send(data, limit)
                except APIConnectionError as error:
                    self._messages.lost_by = error
                    return False
        return True

    def end(self) -> None:
        """Close without waiting. It has no effect the second time."""
        self._stream.close_now()
        taps = self.response.taps
        if taps is not None:
            taps.end("closed" if self._messages.is_cut else "complete")
