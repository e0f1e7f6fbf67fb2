"""The async transport for trio: a pool for each run, slots, and the bodies that hold them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import trio

from trunkline.errors import APIConnectionError, OpenAIError
from trunkline.http import Headers, Response
from trunkline_transports import loops
from trunkline_transports.pooling.decisions import Pool, Slot
from trunkline_transports.pooling.owners import PerRun
from trunkline_transports.trio import capabilities
from trunkline_transports.trio_connect import Dialer
from trunkline_transports.trio_connection import TrioConnection
from trunkline_transports.trio_errors import Step

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Limits, Network, Timeout
    from trunkline.transport import Loop


class TrioTransport:
    """Sends requests over trio's own streams. Each run has its own connections.

    An idle connection that the server has closed is not used again. One that it closes while the
    next request is on its way is an APIConnectionError, phase ``headers`` or ``send``: whether
    that is worth another attempt is for the retries to say.
    """

    capabilities = capabilities

    def __init__(self, network: Network) -> None:
        if network.http2:
            raise OpenAIError("transport 'trio' speaks HTTP/1.1 only: leave http2 out")
        self._dialer = Dialer(network)
        self._runs = PerRun(lambda: Connections(network.limits))

    @property
    def pool(self) -> Pool[TrioConnection]:
        """The pool of the caller's run: its connections in use, idle and waiting."""
        return self._runs.get().pool

    def loop(self) -> Loop:
        library, _ = loops.running()
        if library != "trio":
            raise OpenAIError(f"transport 'trio' works inside trio.run, not in {library}")
        return loops.current()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        connections = self._runs.get()
        slot = await connections.slot(request, timeout.pool)
        try:
            connection = await self._connection(connections, slot, request, timeout)
            head = await connection.exchange(request, timeout)
        except BaseException:  # also when cancelled: the slot goes back, whatever has happened
            connections.give_back(slot, keep=False)
            raise
        headers = Headers(
            [
                (name.decode("latin-1"), value.decode("latin-1"))
                for name, value in head.headers.raw_items()
            ]
        )
        body = TrioBody(connections, slot, connection, request)
        version = head.http_version.decode("ascii")
        return Response(head.status_code, headers, request, body, http_version=f"HTTP/{version}")

    async def aclose(self) -> None:
        connections = self._runs.take()
        if connections is not None:
            connections.close()

    async def _connection(
        self,
        connections: Connections,
        slot: Slot[TrioConnection],
        request: Request,
        timeout: Timeout,
    ) -> TrioConnection:
        """The slot's idle connection if it is still good, else a new one."""
        if slot.connection is not None:
            if not slot.connection.is_stale():
                return slot.connection
            slot.connection.close()
        slot.connection = await self._dialer.open(request, timeout.connect)
        if connections.pool.closed:
            raise _closed(request)
        return slot.connection


class Connections:
    """The connections of one run: carries out what its pool decides."""

    def __init__(self, limits: Limits) -> None:
        self.pool: Pool[TrioConnection] = Pool(limits)

    async def slot(self, request: Request, seconds: float | None) -> Slot[TrioConnection]:
        """A granted slot, in the order of asking. Raises APITimeoutError, phase ``pool``."""
        url = request.url
        slot, closing = self.pool.ask((url.scheme, url.host, url.port), trio.current_time())
        for connection in closing:
            connection.close()
        if not slot.granted:
            await self._wait(slot, request, seconds)
        return slot

    async def _wait(
        self, slot: Slot[TrioConnection], request: Request, seconds: float | None
    ) -> None:
        granted = trio.Event()
        slot.on_granted = granted.set
        try:
            with Step("pool", request, seconds):
                await granted.wait()
            if not slot.granted:
                raise _closed(request)
        except BaseException:  # also when cancelled: the slot may have been granted by then
            self.give_back(slot, keep=True)
            raise

    def give_back(self, slot: Slot[TrioConnection], *, keep: bool) -> None:
        """End the slot; harmless for one that has ended."""
        if not keep and slot.connection is not None:
            slot.connection.close()
        for connection in self.pool.give_back(slot, trio.current_time(), keep=keep):
            connection.close()

    def close(self) -> None:
        """Close all; calls that are under way fail."""
        for connection in self.pool.close():
            connection.close()


class TrioBody:
    """The body of a response, as it comes; holds its slot until its end."""

    __slots__ = ("_connection", "_connections", "_open", "_request", "_slot", "_whole")

    def __init__(
        self,
        connections: Connections,
        slot: Slot[TrioConnection],
        connection: TrioConnection,
        request: Request,
    ) -> None:
        self._connections = connections
        self._slot = slot
        self._connection = connection
        self._request = request
        self._open = True
        self._whole = False

    def iter_bytes(self) -> AsyncIterator[bytes]:
        return self

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        if not self._open:
            if self._whole:
                raise StopAsyncIteration
            raise APIConnectionError("the response was closed", self._request, phase="body")
        try:
            piece = await self._connection.read(self._request)
        except BaseException:  # also when cancelled: nothing will read the rest
            self._end()
            raise
        if self._connection.is_over:
            self._whole = True
            self._end()
        if not piece:
            raise StopAsyncIteration
        return piece

    async def aclose(self) -> None:
        """At once, without waiting for anything."""
        self._end()

    def _end(self) -> None:
        if self._open:
            self._open = False
            self._connections.give_back(self._slot, keep=self._connection.renew())


def _closed(request: Request) -> APIConnectionError:
    return APIConnectionError("the transport was closed meanwhile", request, phase="pool")
