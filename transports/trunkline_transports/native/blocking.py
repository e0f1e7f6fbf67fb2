"""The engine for sync code: it waits by `poll`, and serves many threads at once."""

from __future__ import annotations

import errno
import socket
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from math import inf
from queue import Empty, SimpleQueue
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.errors import APIConnectionError
from trunkline.http import Body, Response
from trunkline_transports.native.connection import Connection
from trunkline_transports.native.engine import Engine, Reading
from trunkline_transports.native.failures import failure
from trunkline_transports.native.polling import new_poll
from trunkline_transports.native.resolving import resolve
from trunkline_transports.native.steps import (
    NEXT_PIECE,
    Connecting,
    Event,
    Limit,
    Resolve,
    Steps,
    Wait,
    Want,
)
from trunkline_transports.pooling.collecting import Collector
from trunkline_transports.pooling.decisions import Pool, Slot
from trunkline_transports.pooling.owners import PerProcess

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Limits, Network, Timeout
    from trunkline.transport import Capabilities

T = TypeVar("T")

_LONGEST = 2.0**31
"""Milliseconds: `poll` takes no more. Nobody waits for 24 days."""
"""How often, at most, the collector is run for callers that would have to wait."""


class BlockingTransport:
    """Sends requests, blocking. A forked child starts with an empty pool."""

    def __init__(self, network: Network, capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        self._engine = Engine(network, "native", eager=False)
        self._pools = PerProcess(lambda: BlockingConnections(network.limits))

    def send(self, request: Request, timeout: Timeout) -> Response:
        connections = self._pools.get()
        limit = Limit(monotonic, timeout.total)
        # Made before it is granted, and given back on every way out: see `pooling.decisions`.
        slot: Slot[Connection] = Slot(self._engine.key(request))
        try:
            connections.grant(slot, request, limit, timeout.pool)
            steps = self._engine.call(slot, request, timeout, limit)
            answer = run(steps, limit, request.body)
            reading = Reading(connections, slot, answer, request)
        except BaseException:
            connections.give_back(slot, keep=False)
            raise
        return reading.response(BlockingBody(reading, timeout.read))

    def close(self) -> None:
        connections = self._pools.take()
        if connections is not None:
            connections.close()


def run(steps: Steps[T], limit: Limit, body: bytes | Body) -> T:
    """Run the steps, blocking. An error that the body's pieces raise is passed on as it is."""
    pieces = body.pieces() if isinstance(body, Body) else None
    try:
        want = next(steps)
        while True:
            if want is NEXT_PIECE:
                want = steps.send(next(pieces, None) if pieces is not None else None)
                continue
            found = None
            try:
                if type(want) is Wait:
                    wait(want, limit.ends)
                else:
                    found = _found(want, limit)
            except OSError as error:
                want = steps.throw(error)
            else:
                want = steps.send(found)
    except StopIteration as stop:
        result: T = stop.value
        return result
    finally:
        steps.close()
        if pieces is not None:
            pieces.close()


def _found(want: Want, limit: Limit) -> Any:
    """Wait, and return what the steps asked for. Raises OSError, TimeoutError."""
    if isinstance(want, Resolve):
        return resolve(want.host, want.port, limit.ends)
    assert isinstance(want, Connecting), "there is no other want"
    return wait_for_any(want.sockets, want.until, limit.ends)


def wait(want: Wait, ends: float) -> None:
    """Wait for a wire until `ends`. Raises TimeoutError, and OSError if the wire is closed."""
    if want.wire.closed:
        raise OSError(errno.EBADF, "it was closed")
    poll = want.kept
    if poll is None:
        poll = want.kept = new_poll()
        poll.register(want.wire, want.event)
    if not poll.poll(_milliseconds(ends)):
        raise TimeoutError


def wait_for_any(sockets: Sequence[socket.socket], until: float, ends: float) -> None:
    """Wait until a connection is made or fails, or until `until`. Raises TimeoutError at `ends`."""
    poll = new_poll()
    for one in sockets:
        poll.register(one, Event.WRITE)
    poll.poll(_milliseconds(min(until, ends)))
    if monotonic() >= ends:
        raise TimeoutError


def _milliseconds(ends: float) -> float | None:
    # At least 1: a wait that is cut short by a fraction would be taken for a whole one.
    left = max(0.0, ends - monotonic()) * 1000 + 1
    return left if left < _LONGEST else None


class BlockingConnections:
    """The connections of one process: carries out what its pool decides, for many threads."""

    def __init__(self, limits: Limits) -> None:
        self.pool: Pool[Connection] = Pool(limits, self._note_dropped)
        self._lock = Lock()
        self._wakeups: dict[SimpleQueue[None], None] = {}
        self._collector = Collector()

    def grant(
        self, slot: Slot[Connection], request: Request, limit: Limit, seconds: float | None
    ) -> None:
        """Wait until the slot is granted. Raises APITimeoutError, phase ``pool``."""
        with self._lock:
            closing = self.pool.ask(slot, monotonic())
        _close(closing)
        if not slot.granted:
            limit.begin("pool", seconds)
            wakeups: SimpleQueue[None] = SimpleQueue()
            slot.on_granted = partial(wakeups.put, None)
            self._wakeups[wakeups] = None
            try:
                self._wait(slot, wakeups, request, limit)
            finally:
                self._wakeups.pop(wakeups, None)

    def give_back(
        self,
        slot: Slot[Connection],
        *,
        keep: bool,
        streamed: bool = False,
        seconds: float = inf,
    ) -> None:
        """End the slot; harmless for one that has ended."""
        if not keep and slot.connection is not None:
            slot.connection.close()
        now = monotonic()
        with self._lock:
            closing = self.pool.give_back(slot, now, keep=keep, streamed=streamed, seconds=seconds)
        _close(closing)

    def close(self) -> None:
        """Close all; calls that are under way fail."""
        with self._lock:
            closing = self.pool.close()
        _close(closing)

    def _wait(
        self, slot: Slot[Connection], wakeups: SimpleQueue[None], request: Request, limit: Limit
    ) -> None:
        while True:
            pause = self._collector.collect()
            with self._lock:
                closing = self.pool.sweep(monotonic())
            _close(closing)
            if slot.granted:
                return
            if self.pool.closed:
                raise APIConnectionError("the client was closed", request, phase="pool")
            left = limit.ends - monotonic()
            if left <= 0:
                raise failure(TimeoutError(), request, "pool")
            with suppress(Empty):
                wakeups.get(timeout=min(left, pause))

    def _note_dropped(self) -> None:
        # Called by the collector, at any moment and in any thread: no lock, and nothing that waits.
        for wakeups in tuple(self._wakeups):
            wakeups.put(None)


def _close(connections: Iterable[Connection]) -> None:
    for connection in connections:
        connection.close()


class BlockingBody:
    """The body of a response as it arrives."""

    __slots__ = ("_reading", "_seconds")

    def __init__(self, reading: Reading, seconds: float | None) -> None:
        self._reading = reading
        self._seconds = seconds

    def arrived(self) -> bytes | None:
        return self._reading.arrived()

    def iter_bytes(self) -> Iterator[bytes]:
        return self

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        reading = self._reading
        piece = reading.settled()
        if piece is None:
            piece = self._awaited(reading)
        if not piece:
            raise StopIteration
        return piece

    def _awaited(self, reading: Reading) -> bytes:
        """The next piece, waited for."""
        ends = inf if self._seconds is None else monotonic() + self._seconds
        while True:
            try:
                wait(reading.readable, ends)
            except OSError as error:
                raise reading.failed(error) from error
            except BaseException:
                reading.close()
                raise
            piece = reading.attempt()
            if piece is not None:
                return piece

    def set_read_timeout(self, seconds: float | None) -> bool:
        self._seconds = seconds
        return self._reading.is_held

    def send(self, data: bytes, seconds: float | None = None) -> None:
        """Send data of the protocol that the server has switched to (101).

        Raises APIConnectionError, also after `seconds`.
        """
        run(self._reading.sending(data), Limit(monotonic, seconds), b"")

    def receive(self, seconds: float | None = None) -> bytes:
        """Receive data of that protocol, b"" at the end. Raises as `send` does."""
        return run(self._reading.receiving(), Limit(monotonic, seconds), b"")

    def close(self) -> None:
        self._reading.close()
