"""How a connection is made: to the origin or through a proxy, with TLS where the scheme asks."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import h11
import trio

from trunkline.errors import APIConnectionError
from trunkline.http import URL
from trunkline_transports.proxies import Proxy, proxy_of
from trunkline_transports.trio import capabilities
from trunkline_transports.trio_connection import TrioConnection, Wire, read_head
from trunkline_transports.trio_errors import Step

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Network


class Dialer:
    """Makes the connections of one configuration, in any trio run."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._proxy = proxy_of(network, "trio", capabilities.proxies)

    async def open(self, request: Request, seconds: float | None) -> TrioConnection:
        """A connection for `request`, within `seconds` in all.

        Raises APIConnectionError or APITimeoutError (connect, tls, proxy).
        """
        url = request.url
        proxy = self._proxy
        first = url if proxy is None else URL.parse(proxy.address)
        with Step("connect" if proxy is None else "proxy", request, seconds) as step:
            wire = Wire(await trio.open_tcp_stream(first.host, first.port))
            try:
                stream: trio.abc.Stream = wire
                if proxy is not None and proxy.scheme == "https":
                    # The client certificate is for the origin only.
                    anonymous = self._network.evolve(client_certificate=None)
                    stream = await _secured(stream, first.host, anonymous)
                if url.scheme == "http":
                    headers = None if proxy is None else list(proxy.headers.items())
                    return TrioConnection(stream, wire, headers)
                if proxy is not None:
                    await _tunnel(stream, proxy, request)
                step.phase = "tls"
                stream = await _secured(stream, url.host, self._network)
                return TrioConnection(stream, wire)
            except BaseException:  # also when cancelled: nobody else knows of this socket
                wire.close()
                raise


async def _secured(stream: trio.abc.Stream, host: str, network: Network) -> trio.abc.Stream:
    # Certificates are read from files.
    context = await trio.to_thread.run_sync(_context, network)
    # Few servers send close_notify in TLS. h11 detects whether a body was complete.
    secured = trio.SSLStream(stream, context, server_hostname=host, https_compatible=True)
    await secured.do_handshake()
    if secured.selected_alpn_protocol() not in (None, "http/1.1"):
        raise ssl.SSLError("the server chose a protocol other than HTTP/1.1: see ssl_context")
    return secured


def _context(network: Network) -> ssl.SSLContext:
    from trunkline_transports.tls import ssl_context

    return ssl_context(network)


def _connect(proxy: Proxy, url: URL) -> h11.Request:
    host = f"[{url.host}]" if ":" in url.host else url.host
    target = f"{host}:{url.port}"
    headers = [("Host", target), *proxy.headers.items()]
    return h11.Request(method="CONNECT", target=target, headers=headers)


async def _tunnel(stream: trio.abc.Stream, proxy: Proxy, request: Request) -> None:
    """Have the proxy connect to the request's origin."""
    protocol = h11.Connection(h11.CLIENT)
    # Never a local: error trackers would show the proxy's password.
    await stream.send_all(protocol.send(_connect(proxy, request.url)) or b"")
    protocol.send(h11.EndOfMessage())
    head = await read_head(protocol, stream)
    if not 200 <= head.status_code < 300:
        raise APIConnectionError(
            f"the proxy {proxy.netloc} refused the tunnel with status {head.status_code}",
            request,
            phase="proxy",
        )
    if protocol.trailing_data[0]:
        raise h11.RemoteProtocolError("the proxy sent bytes before the tunnel was used")
