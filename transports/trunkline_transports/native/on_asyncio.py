"""How the engine waits for sockets in asyncio."""

from __future__ import annotations

import asyncio
import select
import socket
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from math import inf
from typing import TYPE_CHECKING, Any

from trunkline_transports import loops
from trunkline_transports.native.resolving import begin
from trunkline_transports.native.steps import Event, closed, used_twice

if TYPE_CHECKING:
    from types import TracebackType

    from trunkline_transports.native.steps import Wait, Watched


class AsyncioWaits:
    """Waits in one loop."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._watches: dict[int, SocketWatch] = {}
        """By descriptor."""

    def now(self) -> float:
        return self._loop.time()

    async def checkpoint(self) -> None:
        """Nothing: asyncio expects no call to yield where it need not wait."""

    def scope(self) -> AsyncioWaits:
        """A scope in which `wait` may be used."""
        return self

    def __enter__(self) -> AsyncioWaits:  # noqa: PYI034  # a scope is always this class
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Nothing to end."""

    def rest(self) -> None:
        """Nothing: here a limit ends with the wait that it is for."""

    async def wait(self, want: Wait, ends: float) -> None:
        """Wait for a wire until `ends`. Raises TimeoutError, and OSError if it is closed."""
        watch: SocketWatch | None = want.wire.kept
        if watch is None:
            watch = want.wire.kept = SocketWatch(self._loop, want.wire)
            self._watches[want.wire.fileno()] = watch
        try:
            await watch.wait(want.event, ends)
        except NotImplementedError:  # the Proactor loop of Windows
            await self._wait_in_thread(want, ends)

    async def wait_for_any(
        self, sockets: Sequence[socket.socket], until: float, ends: float
    ) -> None:
        """Wait until a connection is made or fails, or `until`. Raises TimeoutError at `ends`."""
        ready = self._loop.create_future()
        alarm = Alarm(self._loop)
        alarm.set(min(until, ends), ready)
        try:
            for one in sockets:
                self._loop.add_writer(one.fileno(), _settle, ready)
            with suppress(TimeoutError):
                await ready
        finally:
            alarm.cancel()
            for one in sockets:
                self._loop.remove_writer(one.fileno())
        if self._loop.time() >= ends:
            raise TimeoutError

    async def resolve(self, host: str, port: int, ends: float) -> Any:
        """The addresses of a host. Raises OSError, TimeoutError."""
        # Not in the loop's own threads: a few names without an answer occupy them all, and the end
        # of the run waits for them. A loop that resolves names in its own way does so.
        usual = getattr(self._loop.getaddrinfo, "__func__", None)
        lookup = begin(host, port) if usual is asyncio.BaseEventLoop.getaddrinfo else None
        if lookup is None:
            return await self._resolve_by_loop(host, port, ends)
        answered = self._loop.create_future()
        alarm = Alarm(self._loop)
        if ends != inf:
            alarm.set(ends, answered)
        lookup.then(partial(self._tell, answered))
        try:
            await answered
        finally:
            alarm.cancel()
        return lookup.result()

    def _tell(self, answered: asyncio.Future[None]) -> None:
        with suppress(RuntimeError):  # the loop is closed
            self._loop.call_soon_threadsafe(_settle, answered)

    async def _resolve_by_loop(self, host: str, port: int, ends: float) -> Any:
        look_up = self._loop.create_task(
            self._loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        )
        # Not `wait_for`: before Python 3.12 it can lose a cancellation.
        left = None if ends == inf else max(0.0, ends - self._loop.time())
        try:
            await asyncio.wait([look_up], timeout=left)
            if look_up.done():
                return look_up.result()
        finally:
            look_up.cancel()
        raise TimeoutError

    def closing(self, descriptor: int) -> None:
        """Wake whoever waits for a descriptor that is about to be closed."""
        watch = self._watches.pop(descriptor, None)
        if watch is not None:
            with suppress(RuntimeError):  # the loop is closed
                watch.end()

    async def _wait_in_thread(self, want: Wait, ends: float) -> None:
        """For loops that cannot watch a socket: slower, and the same otherwise."""
        reads = [want.wire] if want.event & Event.READ else []
        writes = [want.wire] if want.event & Event.WRITE else []
        left = None if ends == inf else max(0.0, ends - self._loop.time())
        found = await loops.current().in_thread(partial(select.select, reads, writes, [], left))
        if not any(found):
            raise TimeoutError


class SocketWatch:
    """The loop's watch over one wire, which stays while the connection is in use and idle.

    To begin and end it for each wait would be two system calls for every event of a stream. So
    what arrives is received at once, or the loop would report it again and again; if nobody waits
    for it, the watch ends until somebody does, and the server has to wait.

    After an upgrade one task may receive while another sends, so each direction has its own wait.
    """

    __slots__ = (
        "_alarm", "_descriptor", "_loop", "_reads", "_ready", "_wire", "_writable",
        "_writing_alarm",
    )  # fmt: skip

    def __init__(self, loop: asyncio.AbstractEventLoop, wire: Watched) -> None:
        self._loop = loop
        self._wire = wire
        self._descriptor = wire.fileno()
        self._alarm = Alarm(loop)
        self._writing_alarm = Alarm(loop)
        self._ready: asyncio.Future[None] | None = None
        """Of the task that waits for input, perhaps for room to write as well."""
        self._writable: asyncio.Future[None] | None = None
        """Of the task that waits for nothing but room to write."""
        self._reads = False

    async def wait(self, event: Event, ends: float) -> None:
        """Wait until `ends`. Raises TimeoutError, and OSError if the wire is closed.

        Raises OpenAIError if another task waits for the same event.
        """
        if self._wire.closed:
            raise closed()
        if event is Event.WRITE:
            await self._wait_to_write(ends)
            return
        if self._wire.has_received:
            return
        if self._ready is not None:
            raise used_twice()
        ready = self._ready = self._loop.create_future()
        if not self._reads:
            self._loop.add_reader(self._descriptor, self._receive)
            self._reads = True
        if event is not Event.READ:
            self._loop.add_writer(self._descriptor, _settle, ready)
        if ends != inf:
            self._alarm.set(ends, ready)
        try:
            await ready
        finally:
            self._ready = None
            self._alarm.clear()
            if event is not Event.READ and not self._wire.closed:
                self._loop.remove_writer(self._descriptor)

    async def _wait_to_write(self, ends: float) -> None:
        if self._writable is not None:
            raise used_twice()
        ready = self._writable = self._loop.create_future()
        self._loop.add_writer(self._descriptor, _settle, ready)
        if ends != inf:
            self._writing_alarm.set(ends, ready)
        try:
            await ready
        finally:
            self._writable = None
            self._writing_alarm.clear()
            if not self._wire.closed:
                self._loop.remove_writer(self._descriptor)

    def end(self) -> None:
        """Wake whoever waits: the wire is about to be closed."""
        for ready in (self._ready, self._writable):
            if ready is not None and not ready.done():
                ready.set_exception(closed())
        self._alarm.cancel()
        self._writing_alarm.cancel()
        self._loop.remove_reader(self._descriptor)
        self._loop.remove_writer(self._descriptor)

    def _receive(self) -> None:
        ready = self._ready
        if ready is None or self._wire.has_received:
            self._loop.remove_reader(self._descriptor)
            self._reads = False
        self._wire.fetch()
        if ready is not None:
            _settle(ready)


class Alarm:
    """One timer for many waits: it is armed again when it rings too early.

    A timer that is made and cancelled for each wait would cost 4 us instead of 1.
    """

    __slots__ = ("_ends", "_handle", "_ready", "loop")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._ends = inf
        self._handle: asyncio.TimerHandle | None = None
        self._ready: asyncio.Future[None] | None = None

    def set(self, ends: float, ready: asyncio.Future[None]) -> None:
        """Fail `ready` with TimeoutError at `ends`."""
        self._ends = ends
        self._ready = ready
        if self._handle is not None and self._handle.when() > ends:
            self.cancel()
        if self._handle is None:
            self._handle = self.loop.call_at(ends, self._ring)

    def clear(self) -> None:
        """Let nothing ring until `set` is called again."""
        self._ready = None

    def cancel(self) -> None:
        """Take the timer out of the loop."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _ring(self) -> None:
        self._handle = None
        ready = self._ready
        if ready is None or ready.done():
            return
        if self.loop.time() < self._ends:
            self._handle = self.loop.call_at(self._ends, self._ring)
        else:
            ready.set_exception(TimeoutError())


def _settle(ready: asyncio.Future[None]) -> None:
    if not ready.done():
        ready.set_result(None)
