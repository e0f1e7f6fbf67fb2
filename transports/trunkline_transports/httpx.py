"""httpx and httpx2: one adapter over the transport layer of both, which is httpcore.

Below the clients there is no second meaning for redirects, cookies, headers or URLs, and a call
costs half. A configured ``httpx.Client`` or ``AsyncClient`` is used as it is, with its own
transports, proxies and hooks.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from trunkline.errors import OpenAIError, not_http
from trunkline.http import FRAMING, AsyncPieces, Body, Headers, Request, Response
from trunkline.network import Network, Timeout
from trunkline.transport import Capabilities, Loop
from trunkline_transports import loops
from trunkline_transports.connections import AsyncBackend, Backend
from trunkline_transports.httpx_bodies import AsyncBody, SyncBody, fail
from trunkline_transports.httpx_pool import AsyncDirectPool, DirectPool
from trunkline_transports.pooling.owners import PerProcess, PerRun
from trunkline_transports.proxies import Proxy, proxy_of

CAPABILITIES = Capabilities(
    sync=True, loops=("asyncio", "trio"), http2=True, proxies=("http", "https", "socks5")
)


class Library:
    """httpx or httpx2, as a `TransportFactory`."""

    capabilities = CAPABILITIES

    def __init__(self, client: str, core: str) -> None:
        self._client = client
        self._core = core

    def connect(self, network: Network) -> CoreTransport:
        return CoreTransport(import_module(self._core), network, self._proxy(network))

    def connect_async(self, network: Network) -> AsyncCoreTransport:
        return AsyncCoreTransport(import_module(self._core), network, self._proxy(network))

    def adopt(self, session: Any) -> ClientTransport:
        library = import_module(self._client)
        if isinstance(session, library.BaseTransport):
            session = library.Client(transport=session, trust_env=False)
        if not isinstance(session, library.Client):
            raise OpenAIError(f"OpenAI needs a sync {self._client}.Client, not {session!r}")
        return ClientTransport(library, session)

    def adopt_async(self, session: Any) -> AsyncClientTransport:
        library = import_module(self._client)
        if isinstance(session, library.AsyncBaseTransport):
            session = library.AsyncClient(transport=session, trust_env=False)
        if not isinstance(session, library.AsyncClient):
            raise OpenAIError(f"AsyncOpenAI needs an {self._client}.AsyncClient, not {session!r}")
        return AsyncClientTransport(library, session)

    def _proxy(self, network: Network) -> Proxy | None:
        proxy = proxy_of(network, self._client, self.capabilities.proxies)
        if proxy is not None and proxy.scheme == "socks5" and find_spec("socksio") is None:
            raise OpenAIError(f'a SOCKS proxy needs socksio: pip install "{self._client}[socks]"')
        return proxy


over_httpx = Library("httpx", "httpcore")
over_httpx2 = Library("httpx2", "httpcore2")


class CoreTransport:
    """httpcore's connections, blocking."""

    capabilities = CAPABILITIES

    def __init__(self, core: Any, network: Network, proxy: Proxy | None) -> None:
        self._core = core
        self._known = _known_errors(core)
        self._pools = {
            scheme: PerProcess(partial(_sync_pool, core, network, proxy, scheme))
            for scheme in _SCHEMES
        }

    def send(self, request: Request, timeout: Timeout) -> Response:
        try:
            pool = self._pools[request.url.scheme].get()
            with closing(_pieces(request)) as pieces:
                response = pool.handle_request(_core_request(self._core, request, timeout, pieces))
        except self._known as error:
            fail(error, request, "headers")
        return _response(request, response, SyncBody(request, response, self._known))

    def close(self) -> None:
        for owner in self._pools.values():
            pool = owner.take()
            if pool is not None:
                pool.close()


class AsyncCoreTransport:
    """httpcore's connections, a pool of them for each loop of asyncio or trio."""

    capabilities = CAPABILITIES

    def __init__(self, core: Any, network: Network, proxy: Proxy | None) -> None:
        self._core = core
        self._known = _known_errors(core)
        self._pools = {
            scheme: PerRun(partial(_async_pool, core, network, proxy, scheme))
            for scheme in _SCHEMES
        }

    def loop(self) -> Loop:
        return loops.current()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        pieces = _async_pieces(request)
        try:
            pool = self._pools[request.url.scheme].get()
            core_request = _core_request(self._core, request, timeout, pieces)
            response = await pool.handle_async_request(core_request)
        except self._known as error:
            await _give_up(pieces)
            fail(error, request, "headers")
        except BaseException:  # cancelled, or an error of the pieces themselves
            await _give_up(pieces)
            raise
        return _response(request, response, AsyncBody(request, response, self._known, pieces))

    async def aclose(self) -> None:
        for owner in self._pools.values():
            pool = owner.take()
            if pool is not None:
                await pool.aclose()


class ClientTransport:
    """A user's own client, blocking."""

    capabilities = CAPABILITIES

    def __init__(self, library: Any, client: Any) -> None:
        self._library = library
        self._client = client
        self._known = (library.TransportError,)

    def send(self, request: Request, timeout: Timeout) -> Response:
        with closing(_pieces(request)) as pieces:
            built = _client_request(self._client, request, timeout, pieces)
            try:
                response = self._client.send(built, **_AS_IS)
            except self._known as error:
                fail(error, request, "headers")
        return _response(request, response, SyncBody(request, response, self._known))

    def close(self) -> None:
        """The client is its owner's to close."""


class AsyncClientTransport:
    """A user's own async client."""

    capabilities = CAPABILITIES

    def __init__(self, library: Any, client: Any) -> None:
        self._library = library
        self._client = client
        self._known = (library.TransportError,)

    def loop(self) -> Loop:
        return loops.current()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        pieces = _async_pieces(request)
        built = _client_request(self._client, request, timeout, pieces)
        try:
            response = await self._client.send(built, **_AS_IS)
        except self._known as error:
            await _give_up(pieces)
            fail(error, request, "headers")
        except BaseException:  # cancelled, or an error of the pieces themselves
            await _give_up(pieces)
            raise
        return _response(request, response, AsyncBody(request, response, self._known, pieces))

    async def aclose(self) -> None:
        """The client is its owner's to close."""


_SCHEMES = ("http", "https")
_AS_IS = {"stream": True, "follow_redirects": False}


def _known_errors(core: Any) -> tuple[type[Exception], ...]:
    names = ("TimeoutException", "NetworkError", "ProtocolError", "ProxyError")
    return (*(getattr(core, name) for name in names), core.UnsupportedProtocol)


def _sync_pool(core: Any, network: Network, proxy: Proxy | None, scheme: str) -> Any:
    return _pool(core, network, proxy, scheme, DirectPool, Backend(core))


def _async_pool(core: Any, network: Network, proxy: Proxy | None, scheme: str) -> Any:
    backend = AsyncBackend(core, loops.running()[0])
    return _pool(core, network, proxy, scheme, AsyncDirectPool, backend)


def _pool(
    core: Any, network: Network, proxy: Proxy | None, scheme: str, direct: Any, backend: Any
) -> Any:
    context = _tls(network) if scheme == "https" else None
    if not network.http2 and proxy is None:
        return direct(core, network.limits, context, backend)
    kind = "Async" if direct is AsyncDirectPool else ""
    limits = network.limits
    options = {
        "ssl_context": context,
        "max_connections": limits.max_connections,
        "max_keepalive_connections": limits.max_keepalive_connections,
        "keepalive_expiry": limits.keepalive_expiry,
        "http2": network.http2,
        "network_backend": backend,
    }
    if proxy is None:
        return getattr(core, f"{kind}ConnectionPool")(**options)
    if proxy.scheme == "https":
        options["proxy_ssl_context"] = _tls(network)
    made = getattr(core, f"{kind}{'SOCKS' if proxy.scheme == 'socks5' else 'HTTP'}Proxy")
    return made(proxy.address, proxy_auth=proxy.credentials, **options)


def _tls(network: Network) -> Any:
    from trunkline_transports.tls import ssl_context

    return ssl_context(network)


def _extensions(timeout: Timeout) -> dict[str, Any]:
    limits = {
        "connect": timeout.connect,
        "read": timeout.read,
        "write": timeout.write,
        "pool": timeout.pool,
    }
    return {"timeout": limits}


def _core_request(core: Any, request: Request, timeout: Timeout, pieces: object) -> Any:
    url, given = request.url, request.headers
    headers = _framing(request)
    if "host" not in given:
        headers.insert(0, (b"Host", url.netloc.encode("ascii")))
    try:
        headers += [
            (name.encode("ascii"), value.encode("ascii"))
            for name, value in given.items_in_order
            if name.lower() not in FRAMING
        ]
    except UnicodeError:
        raise not_http() from None
    target = core.URL(
        scheme=url.scheme.encode("ascii"),
        host=url.host.encode("ascii"),
        port=url.port,
        target=url.target.encode("ascii"),
    )
    return core.Request(
        method=request.method.encode("ascii"),
        url=target,
        headers=headers,
        content=pieces,
        extensions=_extensions(timeout),
    )


def _framing(request: Request) -> list[tuple[bytes, bytes]]:
    body = request.body
    length = body.length if isinstance(body, Body) else len(body)
    if length is None:
        return [(b"Transfer-Encoding", b"chunked")]
    if length == 0 and request.method in ("GET", "HEAD", "DELETE", "OPTIONS"):
        return []
    return [(b"Content-Length", str(length).encode("ascii"))]


def _client_request(client: Any, request: Request, timeout: Timeout, pieces: object) -> Any:
    given = request.headers.items_in_order
    headers = {name: value for name, value in given if name.lower() not in FRAMING}
    framing = {name.decode(): value.decode() for name, value in _framing(request)}
    body: Any = request.body if isinstance(request.body, bytes) else pieces
    try:
        return client.build_request(
            request.method,
            str(request.url),
            headers={**headers, **framing},
            content=body,
            extensions=_extensions(timeout),
        )
    except UnicodeError:
        raise not_http() from None


def _pieces(request: Request) -> _AtOnce | Generator[bytes, None, None]:
    body = request.body
    return _AtOnce(body) if isinstance(body, bytes) else body.pieces()


def _async_pieces(request: Request) -> AsyncPieces:
    body = request.body
    if isinstance(body, bytes):
        return _AtOnce(body)
    return body.async_pieces(loops.current().in_thread)


async def _give_up(pieces: AsyncPieces) -> None:
    """Close what was not sent, also where the caller is being cancelled."""
    if not isinstance(pieces, _AtOnce):
        await loops.current().shield(pieces.aclose)


class _AtOnce:
    """A body of bytes in the form that the libraries need: one piece, or none."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def __iter__(self) -> _AtOnce:
        return self

    def __next__(self) -> bytes:
        body, self._body = self._body, b""
        if not body:
            raise StopIteration
        return body

    def close(self) -> None:
        """There is nothing to close."""

    def __aiter__(self) -> _AtOnce:
        return self

    async def __anext__(self) -> bytes:
        body, self._body = self._body, b""
        if not body:
            raise StopAsyncIteration
        return body

    async def aclose(self) -> None:
        """There is nothing to close."""


def _response(request: Request, response: Any, body: SyncBody | AsyncBody) -> Response:
    fields = response.headers
    pairs = fields.raw if hasattr(fields, "raw") else fields
    status = response.status if hasattr(response, "status") else response.status_code
    version = response.extensions.get("http_version", b"HTTP/1.1").decode("ascii")
    headers = Headers([(n.decode("latin-1"), v.decode("latin-1")) for n, v in pairs])
    return Response(status, headers, request, body, http_version=version)
