"""The adapter of requests that trunkline sends through by itself: exact requests, exact limits.

requests and urllib3 do the I/O. They would add to a request, and hide how far it came; the classes
here, which both let users replace, prevent that.
"""

from __future__ import annotations

import threading
import time
from http import client
from typing import TYPE_CHECKING, Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager
from urllib3._collections import HTTPHeaderDict
from urllib3._version import __version__ as urllib3_version
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util import SKIP_HEADER
from urllib3.util.ssl_ import is_ipaddress

from trunkline.errors import OpenAIError, Phase
from trunkline.http import FRAMING, Body
from trunkline_transports.requests_body import Pieces
from trunkline_transports.tls import ssl_context

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Network, Timeout
    from trunkline_transports.proxies import Proxy
    from trunkline_transports.requests_body import ResponseBody

_MANY_INTERIM_RESPONSES = 100
_SMALL_BODY = 65536
_MANY_ORIGINS = 1000
"""Older versions of urllib3 close the pools of those that are not used any more."""
_BODILESS = frozenset({"GET", "HEAD", "DELETE", "OPTIONS"})


class RequestsExchange:
    """A request that a thread is sending, the limit of its writes, and how far it came."""

    __slots__ = ("awaits_body", "head", "phase", "target", "url", "write")

    def __init__(self, request: Request, target: str, write: float | None) -> None:
        body = request.body
        self.url = request.url
        self.target = target
        self.write = write
        self.phase: Phase = "connect"
        self.awaits_body = isinstance(body, bytes) and 0 < len(body) <= _SMALL_BODY
        """Whether the head is held back, to go out with the body in one piece."""
        self.head = b""


class _RequestsSending(threading.local):
    """Which exchange each thread is in: urllib3 has no way to hand it down."""

    exchange: RequestsExchange


_sending = _RequestsSending()


class _Interim(client.HTTPResponse):
    """Skips every interim response; Python skips 100 only."""

    def _read_status(self) -> tuple[str, int, str]:
        above: Any = super()  # typeshed does not know what is overridden
        for _ in range(_MANY_INTERIM_RESPONSES):
            line: tuple[str, int, str] = above._read_status()
            if not 100 < line[1] < 200 or line[1] == client.SWITCHING_PROTOCOLS:
                return line
            while self.fp.readline(65537).strip():
                pass
        raise client.BadStatusLine("interim responses without end")


class _HTTPConnection(HTTPConnection):
    """Notes how far an exchange came, writes its target unchanged and adds no header."""

    response_class = _Interim
    idle_since = 0.0

    def connect(self) -> None:
        _sending.exchange.phase = "proxy" if self.proxy else "connect"
        super().connect()

    def _new_conn(self) -> Any:
        connected = super()._new_conn()
        if not self.proxy and isinstance(self, HTTPSConnection):
            _sending.exchange.phase = "tls"
        return connected

    def _tunnel(self) -> None:
        super()._tunnel()
        _sending.exchange.phase = "tls"

    def putrequest(self, method: str, url: str, *_: Any, **__: Any) -> None:
        exchange = _sending.exchange
        exchange.phase = "send"
        if self.sock is not None:
            # urllib3 would let the limit of connecting bound the writes as well.
            self.sock.settimeout(exchange.write)
        super().putrequest(method, exchange.target, skip_host=True, skip_accept_encoding=True)

    def send(self, data: Any) -> None:
        exchange = _sending.exchange
        if exchange.phase != "send":  # it is for the proxy
            super().send(data)
        elif exchange.awaits_body:
            exchange.awaits_body = False
            exchange.head = data
        elif exchange.head:
            head, exchange.head = exchange.head, b""
            super().send(head + data)
        else:
            super().send(data)

    def getresponse(self) -> Any:
        _sending.exchange.phase = "headers"
        return super().getresponse()


class _SecureConnection(_HTTPConnection, HTTPSConnection):
    pass


class _Pool(HTTPConnectionPool):
    """Connections to one origin: no more unused ones, and no older, than the limits say."""

    ConnectionCls: Any = _HTTPConnection
    network: Network

    def _validate_conn(self, conn: Any) -> None:
        # Not urllib3's, which warns at each connection of someone who has set verify=False.
        if conn.sock is None:
            conn.connect()

    def _get_conn(self, timeout: float | None = None) -> Any:
        connection: Any = super()._get_conn(timeout)
        expiry = self.network.limits.keepalive_expiry
        idle = time.monotonic() - connection.idle_since
        if connection.sock is not None and expiry is not None and idle > expiry:
            connection.close()
        return connection

    def _put_conn(self, conn: Any) -> None:
        if conn is None or conn.sock is None:
            return
        most = self.network.limits.max_keepalive_connections
        if self.pool is None or (most is not None and self.pool.qsize() >= most):
            conn.close()
        else:
            conn.idle_since = time.monotonic()
            super()._put_conn(conn)


class _SecurePool(_Pool, HTTPSConnectionPool):
    ConnectionCls: Any = _SecureConnection


class Prepared(requests.PreparedRequest):
    """A request that is sent unchanged."""

    def __init__(self, request: Request) -> None:
        super().__init__()
        body = request.body
        headers: Any = HTTPHeaderDict()
        given = request.headers
        if "host" not in given:
            headers["Host"] = request.url.netloc
        length = body.length if isinstance(body, Body) else len(body)
        if length is not None and (length or request.method not in _BODILESS):
            headers["Content-Length"] = str(length)
        for name, value in given.items_in_order:
            if name.lower() not in FRAMING:
                headers.add(name, value)
        if "user-agent" not in given:
            headers["User-Agent"] = SKIP_HEADER
        self.method = request.method
        self.url = str(request.url)
        self.headers = headers
        self.body: Any = Pieces(body) if isinstance(body, Body) else body or None


class Adapter(HTTPAdapter):
    """Connections for one configuration, none of which shares anything with another adapter."""

    def __init__(self, network: Network, proxy: Proxy | None) -> None:
        most = network.limits.max_connections
        self.slots = None if most is None else threading.Semaphore(most)
        """One for each connection that may be in use."""
        self.open: set[ResponseBody] = set()
        """The bodies that are not closed yet."""
        self._network = network
        self._proxy = proxy
        self._pools: dict[str, Any] = {}
        super().__init__()

    def begin(self, request: Request, timeout: Timeout) -> RequestsExchange:
        """Return an exchange for `deliver`, which notes in it how far it came."""
        url = request.url
        # A proxy that forwards receives the whole URL (RFC 9112, 3.2.2).
        forwarded = self._proxy is not None and url.scheme == "http"
        return RequestsExchange(request, str(url) if forwarded else url.target, timeout.write)

    def deliver(self, request: Request, timeout: Timeout, exchange: RequestsExchange) -> Any:
        """urllib3's response, its body unread."""
        limits: Any = (timeout.connect, timeout.read)
        outer = getattr(_sending, "exchange", exchange)
        _sending.exchange = exchange
        prepared = Prepared(request)
        try:
            return self.send(prepared, stream=True, timeout=limits).raw
        finally:
            # A body's function may send another request while this one is sent.
            _sending.exchange = outer
            if isinstance(prepared.body, Pieces):
                prepared.body.close()

    def close(self) -> None:
        for body in list(self.open):
            body.close()
        for pool in self._pools.values():
            pool.close()
        self._pools = {}
        super().close()

    # The methods that requests calls

    def init_poolmanager(self, *_: Any, **__: Any) -> None:
        manager = _manager(self._network, self._proxy)
        # Unbounded here: _Pool closes what is too much, without urllib3's warning.
        manager.connection_pool_kw.update(maxsize=0, block=False)
        manager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}
        self.poolmanager = manager

    def get_connection_with_tls_context(self, *_: Any, **__: Any) -> Any:
        url = _sending.exchange.url
        pool = self._pools.get(url.origin)
        if pool is None:
            options = _tls_options(self._network, url.host) if url.scheme == "https" else None
            pool = self.poolmanager.connection_from_host(
                url.host, url.port, url.scheme, pool_kwargs=options
            )
            pool.network = self._network
            self._pools[url.origin] = pool
        return pool

    get_connection = get_connection_with_tls_context  # pyright: ignore[reportDeprecated]  # before 2.32

    def cert_verify(self, *_: Any, **__: Any) -> None:
        """Do nothing: the TLS context decides, and it must not change."""

    def request_url(self, *_: Any, **__: Any) -> str:
        return _sending.exchange.target

    def build_response(self, req: Any, resp: Any) -> requests.Response:
        response = requests.Response()  # without the cookies that requests would look for
        response.raw = resp
        return response


def _manager(network: Network, proxy: Proxy | None) -> Any:
    if proxy is None:
        return PoolManager(num_pools=_MANY_ORIGINS)
    # Else urllib3 would let a small body to a proxy wait for the head's acknowledgement.
    options: dict[str, Any] = {"socket_options": HTTPConnection.default_socket_options}
    if proxy.scheme == "https":
        options["proxy_ssl_context"] = ssl_context(network)
    return ProxyManager(proxy.address, _MANY_ORIGINS, proxy_headers=proxy.headers, **options)


def _tls_options(network: Network, host: str) -> dict[str, Any]:
    context = ssl_context(network)
    if not context.check_hostname:
        # urllib3 would check the name where the user's own context says not to.
        return {"ssl_context": context, "assert_hostname": False}
    if urllib3_version.startswith("1.") and is_ipaddress(host):
        raise OpenAIError(f"urllib3 1.26 cannot check that a certificate is for {host}: use 2.x")
    return {"ssl_context": context}
