"""The embedded default: an in-process stand-in for the API, without key and network."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import nullcontext
from math import inf
from typing import Any

from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.http import Body, Headers, Request, Response
from trunkline.local import LocalAPI, LocalReply
from trunkline.network import Network, Timeout
from trunkline.transport import Capabilities, Loop, LoopEvent
from trunkline_transports import loops
from trunkline_transports.wakeups import ThreadWakeup

capabilities = Capabilities(
    sync=True, loops=("asyncio", "trio"), proxies=(), websocket=True, network=False
)


class LocalTransport:
    """Answers from a `LocalAPI`, blocking."""

    capabilities = capabilities

    def __init__(self, api: LocalAPI | None = None) -> None:
        self.api = LocalAPI() if api is None else api
        self.open_responses = 0

    def send(self, request: Request, timeout: Timeout) -> Response:
        body = request.body
        content = body.read() if isinstance(body, Body) else body
        reply = _handle(self.api, request, content)
        if reply.tunnel is not None:
            return _response(request, reply, _Upgraded(self, reply, request))
        return _response(request, reply, _LocalBody(self, reply))

    def close(self) -> None:
        """There is nothing to close."""


class AsyncLocalTransport:
    """Answers from a `LocalAPI`, in any loop."""

    capabilities = capabilities

    def __init__(self, api: LocalAPI | None = None) -> None:
        self.api = LocalAPI() if api is None else api
        self.open_responses = 0

    def loop(self) -> Loop:
        return loops.current()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        loop, body = self.loop(), request.body
        await loop.sleep(0)
        content = await body.async_read(loop.in_thread) if isinstance(body, Body) else body
        reply = _handle(self.api, request, content)
        if reply.tunnel is not None:
            return _response(request, reply, _AsyncUpgraded(self, reply, request))
        return _response(request, reply, _LocalBody(self, reply))

    async def aclose(self) -> None:
        """There is nothing to close."""


class _LocalBody:
    """The reply's pieces, for either world; counts as open until it is closed."""

    def __init__(self, transport: Any, reply: LocalReply) -> None:
        self._transport = transport
        self._pieces = iter(reply.chunks)
        self._open = True
        transport.open_responses += 1

    def iter_bytes(self) -> Any:
        return self

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return next(self._pieces)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        await loops.current().sleep(0)
        for piece in self._pieces:
            return piece
        raise StopAsyncIteration

    def set_read_timeout(self, seconds: float | None) -> bool:
        return True  # nothing here waits

    def close(self) -> None:
        if self._open:
            self._open = False
            self._transport.open_responses -= 1

    async def aclose(self) -> None:
        self.close()


class _AnyUpgraded(_LocalBody):
    """A connection after a 101, whose other end is in the process. It counts as open, too."""

    def __init__(self, transport: Any, reply: LocalReply, request: Request) -> None:
        super().__init__(transport, reply)
        self._arrived = deque(reply.chunks)
        self._request = request
        self._tunnel: Any = reply.tunnel
        self._is_over = reply.tunnel is None or reply.tunnel.is_over
        """As it was when its last words were there, for another thread that receives them."""

    @property
    def has_news(self) -> bool:
        return bool(self._arrived) or self._is_over

    @property
    def _is_ready(self) -> bool:
        return self.has_news or not self._open

    def _hand_over(self, data: bytes) -> None:
        """Let the other end answer. Raises APIConnectionError if an end has hung up."""
        if not self._open or self._tunnel.is_over:
            raise self._was_closed()
        try:
            self._arrived += self._tunnel.receive(data)
        finally:
            self._is_over = self._tunnel.is_over

    def _take(self) -> bytes:
        """Return the next piece, b"" at the end. Raises APIConnectionError if it was closed."""
        if not self._open:
            raise self._was_closed()
        return self._arrived.popleft() if self._arrived else b""

    def _was_closed(self) -> APIConnectionError:
        return APIConnectionError("the connection was closed", self._request, phase="body")

    def _is_late(self) -> APITimeoutError:
        said = "the server has sent nothing within the time limit"
        return APITimeoutError(said, self._request, phase="body")


class _Upgraded(_AnyUpgraded):
    def __init__(self, transport: Any, reply: LocalReply, request: Request) -> None:
        super().__init__(transport, reply, request)
        self._wakeup = ThreadWakeup()

    def send(self, data: bytes, seconds: float | None = None) -> None:
        self._hand_over(data)
        self._wakeup.send()

    def receive(self, seconds: float | None = None, take: Callable[[bytes], Any] = bytes) -> Any:
        while not self._is_ready:
            self._wakeup.wait(0)  # one that was sent before
            if not self._is_ready and not self._wakeup.wait(inf if seconds is None else seconds):
                raise self._is_late()
        try:
            return take(self._take())
        except BaseException:  # also of a signal handler: a piece is lost, perhaps
            self.close()
            raise

    def close(self) -> None:
        super().close()
        self._wakeup.send()


class _AsyncUpgraded(_AnyUpgraded):
    _wakeup: LoopEvent | None = None

    async def send(self, data: bytes, seconds: float | None = None) -> None:
        # First: if it was cancelled, a part would be lost, perhaps with messages of other tasks.
        self._hand_over(data)
        self._wake()
        await loops.current().sleep(0)

    async def receive(self, seconds: float | None = None) -> bytes:
        loop = loops.current()
        await loop.sleep(0)
        while not self._is_ready:
            self._wakeup = loop.event()
            try:
                async with nullcontext() if seconds is None else loop.timeout(seconds):
                    await self._wakeup.wait()
            except TimeoutError as error:
                raise self._is_late() from error
        return self._take()

    def close_now(self) -> None:
        self.close()
        self._wake()

    async def aclose(self) -> None:
        self.close_now()

    def _wake(self) -> None:
        if self._wakeup is not None:
            self._wakeup.set()


def _handle(api: LocalAPI, request: Request, content: bytes) -> LocalReply:
    headers = {name.lower(): value for name, value in request.headers.items_in_order}
    return api.handle(request.method, request.url.target, headers, content)


def _response(request: Request, reply: LocalReply, body: Any) -> Response:
    return Response(reply.status, Headers(reply.headers), request, body)


def connect(network: Network) -> LocalTransport:
    return LocalTransport()


def connect_async(network: Network) -> AsyncLocalTransport:
    return AsyncLocalTransport()


def adopt(session: Any) -> LocalTransport:
    raise _nothing_to_adopt(session)


def adopt_async(session: Any) -> AsyncLocalTransport:
    raise _nothing_to_adopt(session)


def _nothing_to_adopt(session: object) -> OpenAIError:
    return OpenAIError(f"transport 'local' cannot use a session: pass \"local\", not {session!r}")
