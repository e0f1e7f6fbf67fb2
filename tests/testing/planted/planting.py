"""A way to plant one bug into a transport that has none: the engine of this distribution.

A bug overrides a hook of `Bug`; `Planted` is the entry point of the transport with that bug.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

from trunkline.http import Headers, Request, Response
from trunkline.network import Network, Timeout
from trunkline.transport import Capabilities, Loop
from trunkline_transports import native


class Bug:
    """The hooks that a bug may override. Without one, the transport is right."""

    keeps_connections = True
    closes_responses = True
    closes_transport = True
    reads_body_with_head = False
    joins_pieces = False

    def network(self, network: Network) -> Network:
        return network

    def begin(self, transport: Any, request: Request) -> None:
        """Do something before each call."""

    def end(self, transport: Any) -> None:
        """Do something after each call that has returned a response."""

    def request(self, request: Request) -> Request:
        return request

    def response(self, response: Response) -> Response:
        return response

    def again(self, response: Response) -> Request | None:
        """Return a request to send instead of returning the response."""
        return None

    def error(self, error: Exception, request: Request) -> Any:
        """Return the error to raise, or None to raise none."""
        return error

    def piece(self, piece: bytes, headers: Headers) -> bytes:
        return piece

    def close(self, stream: Any) -> None:
        """Do something before a stream is closed."""

    def timeout(self, timeout: Timeout) -> Timeout:
        return timeout


class Planted:
    """The entry point of a transport with a bug."""

    def __init__(self, bug: Bug, **capabilities: Any) -> None:
        self._bug = bug
        usual = {"sync": True, "loops": ("asyncio",), "proxies": ("http",)}
        self.capabilities = Capabilities(**{**usual, **capabilities})

    def connect(self, network: Network) -> Any:
        return Blocking(native.connect(self._bug.network(network)), self._bug, network)

    def connect_async(self, network: Network) -> Any:
        return Awaiting(native.connect_async(self._bug.network(network)), self._bug, network)

    def adopt(self, session: Any) -> Any:
        return Blocking(session, self._bug, Network())

    def adopt_async(self, session: Any) -> Any:
        return Awaiting(session, self._bug, Network())


class Blocking:
    """The sync transport with a bug."""

    def __init__(self, transport: Any, bug: Bug, network: Network) -> None:
        self.inner = transport
        self.bug = bug
        self.closed = False
        self._network = network

    def send(self, request: Request, timeout: Timeout) -> Response:
        bug = self.bug
        bug.begin(self, request)
        try:
            response = self._sent(bug.request(request), bug.timeout(timeout))
        except Exception as error:
            changed = bug.error(error, request)
            raise changed from changed.__cause__
        bug.end(self)
        return response

    def _sent(self, request: Request, timeout: Timeout) -> Response:
        transport = self.inner if self.bug.keeps_connections else native.connect(self._network)
        response: Response = transport.send(request, timeout)
        stream = response.stream = BlockingStream(response, self.bug)
        if self.bug.reads_body_with_head:
            stream.read_ahead()
        other = self.bug.again(response)
        if other is None:
            return self.bug.response(response)
        stream.close()
        return self._sent(other, timeout)

    def close(self) -> None:
        self.closed = True
        if self.bug.closes_transport:
            self.inner.close()


class BlockingStream:
    """The body of a response, with a bug."""

    def __init__(self, response: Response, bug: Bug) -> None:
        # Without a reference to the response, which would be a cycle.
        stream: Any = response.stream
        self.inner = stream
        self._bug = bug
        self._request = response.request
        self._headers = response.headers
        self._pieces: Any = None

    @property
    def has_news(self) -> bool:
        news: bool = self.inner.has_news
        return news

    def send(self, *given: Any) -> None:
        self.inner.send(*given)

    def receive(self, *given: Any) -> bytes:
        received: bytes = self.inner.receive(*given)
        return received

    def read_ahead(self) -> None:
        self._pieces = iter([b"".join(self.inner.iter_bytes())])

    def iter_bytes(self) -> Iterator[bytes]:
        try:
            if self._bug.joins_pieces and self._pieces is None:
                self.read_ahead()
            for piece in self._pieces or self.inner.iter_bytes():
                yield self._bug.piece(piece, self._headers)
        except Exception as error:
            changed = self._bug.error(error, self._request)
            if changed is None:
                return
            raise changed from changed.__cause__

    def set_read_timeout(self, seconds: float | None) -> bool:
        timeout = self._bug.timeout(Timeout(read=seconds))
        return bool(self.inner.set_read_timeout(timeout.read))

    def close(self) -> None:
        self._bug.close(self)
        if self._bug.closes_responses:
            self.inner.close()


class Awaiting:
    """The async transport with a bug."""

    def __init__(self, transport: Any, bug: Bug, network: Network) -> None:
        self.inner = transport
        self.bug = bug
        self.closed = False
        self._network = network

    def loop(self) -> Loop:
        loop: Loop = self.inner.loop()
        return loop

    async def send(self, request: Request, timeout: Timeout) -> Response:
        bug = self.bug
        bug.begin(self, request)
        try:
            response = await self._sent(bug.request(request), bug.timeout(timeout))
        except Exception as error:
            changed = bug.error(error, request)
            raise changed from changed.__cause__
        bug.end(self)
        return response

    async def _sent(self, request: Request, timeout: Timeout) -> Response:
        keeps = self.bug.keeps_connections
        transport = self.inner if keeps else native.connect_async(self._network)
        response: Response = await transport.send(request, timeout)
        stream = response.stream = AwaitingStream(response, self.bug)
        if self.bug.reads_body_with_head:
            await stream.read_ahead()
        other = self.bug.again(response)
        if other is None:
            return self.bug.response(response)
        await stream.aclose()
        return await self._sent(other, timeout)

    async def aclose(self) -> None:
        self.closed = True
        if self.bug.closes_transport:
            await self.inner.aclose()


class AwaitingStream:
    """The body of a response, with a bug."""

    def __init__(self, response: Response, bug: Bug) -> None:
        stream: Any = response.stream
        self.inner = stream
        self._bug = bug
        self._request = response.request
        self._headers = response.headers
        self._pieces: Any = self.inner.iter_bytes()
        self._whole: list[bytes] | None = None

    @property
    def has_news(self) -> bool:
        news: bool = self.inner.has_news
        return news

    async def send(self, *given: Any) -> None:
        await self.inner.send(*given)

    async def receive(self, *given: Any) -> bytes:
        received: bytes = await self.inner.receive(*given)
        return received

    async def read_ahead(self) -> None:
        self._whole = [b"".join([piece async for piece in self._pieces])]

    # Not a generator: asyncio would keep one that is dropped, until it has closed it.
    def iter_bytes(self) -> AsyncIterator[bytes]:
        return self

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        try:
            return self._bug.piece(await self._next(), self._headers)
        except StopAsyncIteration:
            raise
        except Exception as error:
            changed = self._bug.error(error, self._request)
            if changed is None:
                raise StopAsyncIteration from None
            raise changed from changed.__cause__

    async def _next(self) -> bytes:
        if self._bug.joins_pieces and self._whole is None:
            await self.read_ahead()
        if self._whole is None:
            piece: bytes = await anext(self._pieces)
            return piece
        if not self._whole:
            raise StopAsyncIteration
        return self._whole.pop()

    async def aclose(self) -> None:
        self._bug.close(self)
        if self._bug.closes_responses:
            await self.inner.aclose()
