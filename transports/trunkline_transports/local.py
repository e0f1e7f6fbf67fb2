"""The embedded default: an in-process stand-in for the API, without key and network."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

from trunkline.errors import OpenAIError
from trunkline.http import Body, Headers, Request, Response
from trunkline.local import LocalAPI, LocalReply
from trunkline.network import Network, Timeout
from trunkline.transport import Capabilities, Loop
from trunkline_transports import loops

capabilities = Capabilities(sync=True, loops=("asyncio", "trio"), proxies=(), network=False)


class LocalTransport:
    """Answers from a `LocalAPI`, blocking."""

    capabilities = capabilities

    def __init__(self, api: LocalAPI | None = None) -> None:
        self.api = LocalAPI() if api is None else api
        self.open_responses = 0

    def send(self, request: Request, timeout: Timeout) -> Response:
        body = request.body
        content = body.read() if isinstance(body, Body) else body
        return _response(request, self, _handle(self.api, request, content))

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
        return _response(request, self, _handle(self.api, request, content))

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


def _handle(api: LocalAPI, request: Request, content: bytes) -> LocalReply:
    headers = {name.lower(): value for name, value in request.headers.items_in_order}
    return api.handle(request.method, request.url.target, headers, content)


def _response(request: Request, transport: Any, reply: LocalReply) -> Response:
    return Response(reply.status, Headers(reply.headers), request, _LocalBody(transport, reply))


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
