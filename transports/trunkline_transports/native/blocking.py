"""The engine for sync code: it waits by `poll`, and serves many threads at once."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Sequence
from math import inf
from threading import get_ident
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.http import Body, Response
from trunkline_transports.interrupts import is_interrupt
from trunkline_transports.native.connection import Connection
from trunkline_transports.native.engine import Engine, Reading
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
    closed,
    used_twice,
)
from trunkline_transports.pooling.decisions import Slot
from trunkline_transports.pooling.gates import BlockingGate
from trunkline_transports.pooling.owners import PerProcess

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Network, Timeout
    from trunkline.transport import Capabilities

T = TypeVar("T")

_LONGEST = 2.0**31
"""Milliseconds: `poll` takes no more. Nobody waits for 24 days."""


class BlockingTransport:
    """Sends requests, blocking. A forked child starts with an empty pool."""

    def __init__(self, network: Network, capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        self._engine = Engine(network, "native", eager=False)
        self._pools = PerProcess(lambda: BlockingGate[Connection](network.limits))

    def send(self, request: Request, timeout: Timeout) -> Response:
        connections = self._pools.get()
        limit = Limit(monotonic, timeout.total)
        # Made before it is granted, and given back on every way out: see `pooling.decisions`.
        slot: Slot[Connection] = Slot(self._engine.key(request))
        try:
            connections.enter(slot, request, timeout)
            steps = self._engine.call(slot, request, timeout, limit)
            answer = run(steps, limit, request.body)
            reading = Reading(connections, slot, answer, request)
        except BaseException:
            connections.leave(slot)
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
                if is_interrupt(error):
                    raise
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
    wire = want.wire
    try:
        want.busy = True  # before the look: `Wire.close` looks in the other order
        if wire.closed:
            raise closed()
        if wire.over and want.event is Event.READ:
            return
        poll = want.kept
        if poll is None:
            poll = want.kept = new_poll()
            poll.register(wire, want.event)
        if not poll.poll(_milliseconds(ends)):
            raise TimeoutError
    finally:
        want.busy = False
        if wire.closed:
            wire.release()


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


class BlockingBody:
    """The body of a response as it arrives."""

    __slots__ = ("_reader", "_reading", "_seconds")

    def __init__(self, reading: Reading, seconds: float | None) -> None:
        self._reader: int | None = None
        """The thread that reads. The state of TLS and of the body is for one at a time."""
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
        thread = get_ident()
        if self._reader is not None and self._reader != thread:
            raise used_twice()
        self._reader = thread
        ends = inf if self._seconds is None else monotonic() + self._seconds
        try:
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
        finally:
            self._reader = None

    def set_read_timeout(self, seconds: float | None) -> bool:
        self._seconds = seconds
        return self._reading.is_held

    def send(self, data: bytes, seconds: float | None = None) -> None:
        """Send data of the protocol that the server has switched to (101).

        Raises APIConnectionError, also after `seconds`.
        """
        run(self._reading.sending(data), Limit(monotonic, seconds), b"")

    def receive(
        self, seconds: float | None = None, take: Callable[[bytes], Any] = lambda data: data
    ) -> Any:
        """Receive data of that protocol, b"" at the end. Raises as `send` does.

        Returns what `take` does with the data. If a signal handler raises meanwhile, either `take`
        was not called, and nothing is lost, or the connection is closed.
        """
        return run(self._reading.receiving(take), Limit(monotonic, seconds), b"")

    @property
    def has_news(self) -> bool:
        """Whether `receive` need not wait, as far as that is known."""
        return self._reading.has_news

    def close(self) -> None:
        self._reading.close()
