"""The session of this package, whose requests are sent unchanged."""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from functools import partial
from http.cookiejar import DefaultCookiePolicy
from math import inf
from queue import Empty
from threading import local
from time import monotonic
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakSet

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection
from urllib3.util import SKIP_HEADER

from trunkline.errors import OpenAIError
from trunkline_transports.framing import fields
from trunkline_transports.options import check
from trunkline_transports.pooling.gates import BlockingGate
from trunkline_transports.pooling.owners import PerProcess
from trunkline_transports.proxies import proxy_of
from trunkline_transports.requests.sending import RequestsLane
from trunkline_transports.strictness import may_be_kept
from trunkline_transports.tls import ssl_context

if TYPE_CHECKING:
    from trunkline.http import Headers, Request
    from trunkline.network import Limits, Network, Timeout
    from trunkline_transports.proxies import Proxy

_MANY_ORIGINS: Final = 1000
_OLDEST: Final = (2, 7)
_NOT_ADDED: Final = ("user-agent", "accept-encoding")
"""The fields that urllib3 adds to a request, unless the value says that it shall not."""


def own(network: Network) -> PerProcess[OwnRequestsLane]:
    """Lanes over sessions of our own. Raises OpenAIError for options without an effect."""
    check(network, "requests", "http2", "unix_socket")
    check_version(getattr(urllib3, "__version__", ""))
    proxy = proxy_of(network, "requests", ("http", "https"))
    return PerProcess(lambda: OwnRequestsLane(network, proxy))


def check_version(version: str) -> None:
    """Raise OpenAIError for an old urllib3, or for another library in its place."""
    numbers = [int(part) for part in version.split(".")[:3] if part.isdigit()]
    if numbers[2:] >= [900]:
        raise OpenAIError(
            "urllib3-future has replaced urllib3, which requests needs (niquests installs it): "
            "use transport='native', or reinstall urllib3 in an environment without niquests"
        )
    if tuple(numbers) < _OLDEST:
        raise OpenAIError(
            f"transport 'requests' needs urllib3 2.7, not {version}: pip install -U urllib3"
        )


class OwnRequestsLane(RequestsLane):
    """Sends through a session without cookies, redirects, default headers or environment."""

    def __init__(self, network: Network, proxy: Proxy | None) -> None:
        limits = network.limits
        super().__init__(None if limits.max_connections is None else BlockingGate[None](limits))
        self._expiry = limits.keepalive_expiry
        self._adapter = Adapter(network, proxy)
        address = None if proxy is None else proxy.address
        self._proxies = {} if address is None else {"http": address, "https": address}
        self._session = session = _Session()
        session.trust_env = False
        session.headers.clear()
        session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
        for scheme in ("http://", "https://"):
            session.mount(scheme, self._adapter)

    def deliver(self, request: Request, body: Any, timeout: Timeout) -> requests.Response:
        self._adapter.sending.reuses = False
        limits: Any = urllib3.Timeout(
            total=timeout.total, connect=timeout.connect, read=timeout.read
        )
        return self._session.send(
            _prepared(request, body),
            stream=True,
            timeout=limits,
            allow_redirects=False,
            proxies=self._proxies,
        )

    def may_keep(self, headers: Headers, raw: Any) -> None:
        connection = getattr(raw, "connection", None)
        if connection is not None and not may_be_kept(headers, self._expiry):
            self._adapter.doomed.add(connection)

    def is_reused(self) -> bool:
        return self._adapter.sending.reuses

    def close(self) -> None:
        super().close()
        self._session.close()


class _Session(requests.Session):
    """A session that sees no redirect in a response: it would read the whole body."""

    def get_redirect_target(self, resp: requests.Response) -> None:
        return None


def _prepared(request: Request, body: Any) -> requests.PreparedRequest:
    """The library's request as `request` is, without anything that requests would add."""
    headers = urllib3.HTTPHeaderDict(fields(request))
    for name in _NOT_ADDED:
        headers.setdefault(name, SKIP_HEADER)
    made = requests.PreparedRequest()
    made.method = request.method
    made.url = str(request.url)
    made.headers = headers  # type: ignore[assignment]  # repeated fields stay separate
    made.body = body
    return made


class _Sending(local):
    """The state of a thread that sends, as urllib3 has no way to report it."""

    reuses = False
    """Whether it uses a kept connection."""


class Adapter(HTTPAdapter):
    """urllib3 with our TLS context, proxy and limits, through the methods for subclasses."""

    def __init__(self, network: Network, proxy: Proxy | None) -> None:
        self.doomed: WeakSet[Any] = WeakSet()
        """The connections that are not kept after their response."""
        self.sending = _Sending()
        self._network = network
        self._proxy = proxy
        super().__init__(_MANY_ORIGINS)

    def init_poolmanager(self, *_: Any, **__: Any) -> None:
        # Unbounded: the gate counts the connections, and `Kept` the idle ones.
        super().init_poolmanager(_MANY_ORIGINS, 0, block=False, **self._options())
        self._classify(self.poolmanager)

    def proxy_manager_for(self, proxy: Any, **proxy_kwargs: Any) -> Any:
        options = self._options()
        # Otherwise a small body would wait for the proxy to acknowledge the head.
        options["socket_options"] = HTTPConnection.default_socket_options
        if self._proxy is not None and self._proxy.scheme == "https":
            options["proxy_ssl_context"] = ssl_context(self._network)
        manager = super().proxy_manager_for(proxy, **options)
        self._classify(manager)
        return manager

    def proxy_headers(self, proxy: Any) -> dict[str, str]:
        return {} if self._proxy is None else self._proxy.headers

    def build_connection_pool_key_attributes(
        self, request: Any, verify: Any, cert: Any = None
    ) -> tuple[Any, Any]:
        found, _ = super().build_connection_pool_key_attributes(request, True)
        if found["scheme"] != "https":
            return found, {}
        context = ssl_context(self._network)
        # urllib3 would check the name where the context says not to.
        return found, {"ssl_context": context, **({} if context.check_hostname else _ANY_NAME)}

    def cert_verify(self, *_: Any, **__: Any) -> None:
        """Do nothing: the TLS context is shared, and must not change."""

    def _options(self) -> dict[str, Any]:
        address = self._network.local_address
        return {} if address is None else {"source_address": (address, 0)}

    def _classify(self, manager: Any) -> None:
        queue = staticmethod(partial(Kept, self._network.limits, self.doomed, self.sending))
        manager.pool_classes_by_scheme = {
            scheme: type(kind.__name__, (kind,), {"QueueCls": queue})
            for scheme, kind in (
                ("http", urllib3.HTTPConnectionPool),
                ("https", urllib3.HTTPSConnectionPool),
            )
        }


_ANY_NAME: Final = {"assert_hostname": False}


class Kept:
    """The idle connections to one origin, no more and no older than the limits say.

    A queue for urllib3, without a lock: a signal handler that raises in the ``__enter__`` of
    Python's queues leaves their lock held for ever. urllib3 holds a queue until its pool is
    collected, so that nothing here may refer to the adapter, which holds the pool.
    """

    def __init__(self, limits: Limits, doomed: WeakSet[Any], sending: _Sending, _: int = 0) -> None:
        self._doomed = doomed
        self._idle: deque[tuple[Any, float]] = deque()
        self._limits = limits
        self._sending = sending

    def put(self, item: Any, **_: object) -> None:
        """Keep a connection, or close it."""
        self._drop_old()
        if item is None or item.is_closed:
            return
        most = self._limits.max_keepalive_connections
        if item in self._doomed or (most is not None and len(self._idle) >= most):
            item.close()
        else:
            self._idle.append((item, monotonic()))

    def get(self, **_: object) -> Any:
        """The connection that was used last. Raises Empty."""
        self._drop_old()
        try:
            connection = self._idle.pop()[0]
        except IndexError:
            raise Empty from None
        # urllib3 connects anew with one that the server has closed.
        self._sending.reuses = connection.is_connected
        return connection

    def qsize(self) -> int:
        """How many there are. Not used by urllib3 itself, but by vcrpy."""
        return len(self._idle)

    def _drop_old(self) -> None:
        expiry = self._limits.keepalive_expiry
        oldest = -inf if expiry is None else monotonic() - expiry
        with suppress(IndexError):  # until there are none
            while self._idle[0][1] < oldest:
                self._idle.popleft()[0].close()
