"""Where requests are handled: the library's transports for us, or what a user has configured."""

from __future__ import annotations

import ssl
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from trunkline.errors import OpenAIError
from trunkline_transports import loops
from trunkline_transports.dropped import Dropped
from trunkline_transports.httpx.blocking import BlockingExchange
from trunkline_transports.httpx.library import HttpxLibrary
from trunkline_transports.lending import Lender
from trunkline_transports.options import check
from trunkline_transports.pooling.gates import AwaitingGate, BlockingGate
from trunkline_transports.pooling.owners import OfOneProcess, PerProcess, PerRun
from trunkline_transports.proxies import proxy_of
from trunkline_transports.strictness import may_be_kept
from trunkline_transports.tls import ssl_context

if TYPE_CHECKING:
    from trunkline.http import Headers, Request
    from trunkline.network import Network, Timeout
    from trunkline_transports.httpx.sending import HttpxExchange
    from trunkline_transports.pooling.owners import Owner
    from trunkline_transports.proxies import Proxy

PROXIES: Final = ("http", "https", "socks5")
_runs: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
"""The run of a loop to which the connections of a user's client belong."""


class HttpxLane(Lender):
    """Where the requests of one process, run or client are handled."""

    is_proxied = False
    """Whether connecting is connecting to a proxy of ours."""

    def __init__(self, library: HttpxLibrary, gate: Any = None) -> None:
        super().__init__(gate)
        self.library = library
        self.transports: dict[str, Any] = {}
        """The library's own, by scheme, as far as they are ours."""

    def exchange(self, request: Request, timeout: Timeout) -> BlockingExchange:
        return BlockingExchange(self, request, timeout)

    def close(self) -> None:
        super().close()
        for transport in self.transports.values():
            transport.close()

    def handle(self, exchange: HttpxExchange) -> Any:
        """The library's response, or an awaitable of it."""
        raise NotImplementedError

    def explain(self, error: Exception) -> Exception:
        """Return a better error for one that is not about the network."""
        return error

    def may_keep(self, headers: Headers) -> bool:
        """Whether the connection may be kept after a response that was read to its end."""
        return True


class OwnHttpxLane(HttpxLane):
    """Transports of the library: one for each scheme, because a TLS context costs 25 ms."""

    def __init__(
        self, library: HttpxLibrary, network: Network, proxy: Proxy | None, prefix: str = ""
    ) -> None:
        limits = network.limits
        gate: Any = None
        # Not for HTTP/2, where one connection serves many calls at once.
        if limits.max_connections is not None and not network.http2:
            gate = (
                AwaitingGate[None](limits, loops.current().now)
                if prefix
                else BlockingGate[None](limits)
            )
        super().__init__(library, gate)
        self.is_proxied = proxy is not None
        self._method = "handle_async_request" if prefix else "handle_request"
        self._network = network
        self._prefix = prefix
        self._proxy = proxy

    def handle(self, exchange: HttpxExchange) -> Any:
        # httpcore 1 would put an exact target into its CONNECT as well.
        library, exact = self.library, not self.is_proxied
        made = library.request(exchange, library.module.Request, exact=exact)
        scheme = exchange.request.url.scheme
        transport = self.transports.get(scheme)
        if transport is None:
            transport = self.transports.setdefault(scheme, self._made(scheme))
        return getattr(transport, self._method)(made)

    def may_keep(self, headers: Headers) -> bool:
        return may_be_kept(headers, self._network.limits.keepalive_expiry)

    def __del__(self) -> None:
        # The library leaves it to the sockets, which warn; asyncio's cannot be kept from it.
        if not (Dropped.loud or self._prefix):
            for transport in self.transports.values():
                transport.close()

    def _made(self, scheme: str) -> Any:
        module, network, limits = self.library.module, self._network, self._network.limits
        kind = getattr(module, f"{self._prefix}HTTPTransport")
        unix = network.unix_socket
        return kind(
            verify=ssl_context(network) if scheme == "https" else _trusts_nobody(),
            trust_env=False,
            http2=network.http2,
            limits=module.Limits(
                max_connections=None if self.gate else limits.max_connections,
                max_keepalive_connections=limits.max_keepalive_connections,
                keepalive_expiry=limits.keepalive_expiry,
            ),
            proxy=self._proxy and self._of_library(self._proxy),
            uds=None if unix is None else str(unix),
            local_address=network.local_address,
        )

    def _of_library(self, proxy: Proxy) -> Any:
        context = ssl_context(self._network) if proxy.scheme == "https" else None
        return self.library.module.Proxy(proxy.address, auth=proxy.credentials, ssl_context=context)


def _trusts_nobody() -> ssl.SSLContext:
    """A context for plain HTTP, where the library wants one as well."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class HandledLane(HttpxLane):
    """A user's own transport, which is used as it is."""

    def __init__(self, library: HttpxLibrary, handle: Any) -> None:
        super().__init__(library)
        self._handle = handle

    def handle(self, exchange: HttpxExchange) -> Any:
        return self._handle(
            self.library.request(exchange, self.library.module.Request, exact=False)
        )


class ClientLane(HttpxLane):
    """A user's own client: its auth, hooks, cookies, proxies and certificates apply.

    Its headers go below those of the request. It follows no redirects, which the core decides
    about, and its `timeout` is replaced by ours.
    """

    def __init__(self, library: HttpxLibrary, client: Any, *, is_in_second_run: bool) -> None:
        super().__init__(library)
        self._client = client
        self._is_in_second_run = is_in_second_run

    def handle(self, exchange: HttpxExchange) -> Any:
        client = self._client
        if client.is_closed:
            raise OpenAIError(
                f"the {self.library.name}.{type(client).__name__} was closed: make a new one, and "
                "close it after the last call"
            )
        made = self.library.request(exchange, self._built, exact=False)
        return client.send(made, stream=True, follow_redirects=False)

    def explain(self, error: Exception) -> Exception:
        if not self._is_in_second_run or not isinstance(error, RuntimeError):
            return error
        explained = _of_another_run(self.library)
        explained.__cause__ = error
        return explained

    def _built(self, method: str, url: Any, **options: Any) -> Any:
        client = self._client
        if client.params:  # the library would put them in place of the query
            options["params"] = url.params
        return client.build_request(method, url, **options)


def _client_lanes(library: HttpxLibrary, client: Any, *, is_async: bool) -> Owner[HttpxLane]:
    if not is_async:
        return OfOneProcess(lambda: ClientLane(library, client, is_in_second_run=False))

    def enter() -> HttpxLane:
        """Refuse a second loop while the first one runs: it would break the pool of both."""
        run = loops.running()[1]
        first = _runs.setdefault(client, run)  # at once, as threads may have a loop each
        if first != run and not loops.is_over(first):
            raise _of_another_run(library)
        _runs[client] = run
        return ClientLane(library, client, is_in_second_run=first != run)

    return PerRun(enter)


def _of_another_run(library: HttpxLibrary) -> OpenAIError:
    return OpenAIError(
        f"the {library.name}.AsyncClient was used in another event loop, to which its "
        "connections belong: make a client for each loop"
    )


def own(name: str, network: Network, *, is_async: bool) -> Owner[HttpxLane]:
    """Lanes over transports of our own. Raises OpenAIError for options without an effect."""
    library = HttpxLibrary(name)
    proxy = proxy_of(network, name, PROXIES)
    _check(name, network, proxy)
    if is_async:
        return PerRun(lambda: OwnHttpxLane(library, network, proxy, "Async"))
    return PerProcess(lambda: OwnHttpxLane(library, network, proxy))


def adopted(name: str, session: Any, *, is_async: bool) -> Owner[HttpxLane]:
    """A lane over a user's client or transport. Raises OpenAIError for anything else."""
    library = HttpxLibrary(name)
    module = library.module
    client, transport = (
        (module.AsyncClient, module.AsyncBaseTransport)
        if is_async
        else (module.Client, module.BaseTransport)
    )
    if isinstance(session, client):
        return _client_lanes(library, session, is_async=is_async)
    if isinstance(session, transport):
        method = "handle_async_request" if is_async else "handle_request"
        owner: Any = PerRun if is_async else OfOneProcess
        lanes: Owner[HttpxLane] = owner(lambda: HandledLane(library, getattr(session, method)))
        return lanes
    kind, other = ("AsyncOpenAI", "OpenAI") if is_async else ("OpenAI", "AsyncOpenAI")
    raise OpenAIError(
        f"{kind} needs a {name}.{client.__name__} or {transport.__name__}, not {session!r}; "
        f"{other} may be the client for it"
    )


def _check(name: str, network: Network, proxy: Proxy | None) -> None:
    check(network, name)
    if proxy is not None and proxy.scheme == "socks5" and find_spec("socksio") is None:
        raise OpenAIError(f'a SOCKS proxy needs socksio: pip install "{name}[socks]"')
    if network.http2 and find_spec("h2") is None:
        raise OpenAIError(f'http2=True needs h2: pip install "{name}[http2]"')
    if network.local_address is not None and proxy is not None:
        raise OpenAIError(
            f"transport {name!r} does not connect to a proxy from local_address: leave one of the "
            "two out, or use transport='native'"
        )
