"""The engine for async code: one driver for asyncio and trio, which differ in how they wait."""

from __future__ import annotations

from collections.abc import AsyncIterator
from math import inf
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.errors import OpenAIError
from trunkline.http import AsyncPieces, Body, Response
from trunkline_transports import loops
from trunkline_transports.native.connection import Connection
from trunkline_transports.native.engine import Engine, Reading
from trunkline_transports.native.steps import (
    NEXT_PIECE,
    Connecting,
    Limit,
    Resolve,
    Steps,
    Wait,
    Want,
)
from trunkline_transports.pooling.decisions import Slot
from trunkline_transports.pooling.gates import AwaitingGate
from trunkline_transports.pooling.owners import PerRun

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Limits, Network, Timeout
    from trunkline.transport import Capabilities, Loop

T = TypeVar("T")


class AwaitingTransport:
    """Sends requests from tasks of asyncio and trio. Each run has its own connections."""

    def __init__(self, network: Network, name: str, capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        self._name = name
        self._engine = Engine(network, name, eager=True)
        self._runs = PerRun(lambda: AwaitedConnections(network.limits))

    def loop(self) -> Loop:
        library, _ = loops.running()
        if library not in self.capabilities.loops:
            raise OpenAIError(f"transport {self._name!r} works inside trio.run, not in {library}")
        return loops.current()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        connections = self._runs.get()
        waits = connections.waits
        await waits.checkpoint()
        limit = Limit(waits.now, timeout.total)
        # Made before it is granted, and given back on every way out: see `pooling.decisions`.
        slot: Slot[Connection] = Slot(self._engine.key(request))
        try:
            await connections.enter(slot, request, timeout)
            steps = self._engine.call(slot, request, timeout, limit, waits.closing)
            answer = await run(steps, waits, limit, request.body)
            reading = Reading(connections, slot, answer, request)
        except BaseException:  # also when cancelled
            connections.leave(slot)
            raise
        return reading.response(AwaitedBody(reading, waits, timeout.read))

    async def aclose(self) -> None:
        connections = self._runs.take()
        if connections is not None:
            connections.close()


async def run(steps: Steps[T], waits: Any, limit: Limit, body: bytes | Body) -> T:
    """Run the steps. An error that the body's pieces raise is passed on as it is."""
    pieces = body.async_pieces(loops.current().in_thread) if isinstance(body, Body) else None
    del body  # a traceback would show the prompt
    try:
        with waits.scope() as scope:
            return await _run(steps, waits, scope, limit, pieces)
        # trio's scope is left like this when the limit ends; asyncio's waits raise.
        try:
            steps.throw(TimeoutError())
        except StopIteration as stop:
            result: T = stop.value
            return result
        raise AssertionError("the steps wait again after their end")
    finally:
        steps.close()
        if pieces is not None:
            await loops.current().shield(pieces.aclose)


async def _run(
    steps: Steps[T], waits: Any, scope: Any, limit: Limit, pieces: AsyncPieces | None
) -> T:
    try:
        want = next(steps)
        while True:
            if want is NEXT_PIECE:
                scope.rest()
                want = steps.send(None if pieces is None else await anext(pieces, None))
                continue
            found = None
            try:
                if type(want) is Wait:
                    await scope.wait(want, limit.ends)
                else:
                    found = await _found(want, waits, limit)
            except OSError as error:
                want = steps.throw(error)
            else:
                want = steps.send(found)
    except StopIteration as stop:
        result: T = stop.value
        return result


async def _found(want: Want, waits: Any, limit: Limit) -> Any:
    """Wait, and return what the steps asked for. Raises OSError, TimeoutError."""
    if isinstance(want, Resolve):
        return await waits.resolve(want.host, want.port, limit.ends)
    assert isinstance(want, Connecting), "there is no other want"
    return await waits.wait_for_any(want.sockets, want.until, limit.ends)


class AwaitedConnections(AwaitingGate[Connection]):
    """The connections of one run."""

    def __init__(self, limits: Limits) -> None:
        self.waits: Any = _waits()
        super().__init__(limits, self.waits.now)


def _waits() -> Any:
    if loops.running()[0] == "trio":
        from trunkline_transports.native.on_trio import TrioWaits

        return TrioWaits()
    from trunkline_transports.native.on_asyncio import AsyncioWaits

    return AsyncioWaits()


class AwaitedBody:
    """The body of a response as it arrives."""

    __slots__ = ("_reading", "_seconds", "_waits")

    def __init__(self, reading: Reading, waits: Any, seconds: float | None) -> None:
        self._reading = reading
        self._seconds = seconds
        self._waits = waits

    def arrived(self) -> bytes | None:
        return self._reading.arrived()

    def iter_bytes(self) -> AsyncIterator[bytes]:
        return self

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        reading = self._reading
        piece = reading.settled()
        if piece is None:
            piece = reading.attempt()
            if piece is None:
                piece = await self._awaited(reading)
        if not piece:
            raise StopAsyncIteration
        return piece

    async def _awaited(self, reading: Reading) -> bytes:
        """The next piece, waited for."""
        waits = self._waits
        ends = inf if self._seconds is None else waits.now() + self._seconds
        try:
            with waits.scope() as scope:
                while True:
                    await scope.wait(reading.readable, ends)
                    piece = reading.attempt()
                    if piece is not None:
                        return piece
            raise TimeoutError  # trio's scope is left like this
        except OSError as error:
            raise reading.failed(error) from error
        except BaseException:  # also when cancelled: nobody will read the rest
            reading.close()
            raise

    async def send(self, data: bytes, seconds: float | None = None) -> None:
        """Send data of the protocol that the server has switched to (101).

        Raises APIConnectionError, also after `seconds`.
        """
        waits = self._waits
        await run(self._reading.sending(data), waits, Limit(waits.now, seconds), b"")

    async def receive(self, seconds: float | None = None) -> bytes:
        """Receive data of that protocol, b"" at the end. Raises as `send` does."""
        waits = self._waits
        steps = self._reading.receiving(bytes)
        return await run(steps, waits, Limit(waits.now, seconds), b"")

    @property
    def has_news(self) -> bool:
        """Whether `receive` need not wait, as far as that is known."""
        return self._reading.has_news

    def close_now(self) -> None:
        self._reading.close()

    async def aclose(self) -> None:
        self._reading.close()
