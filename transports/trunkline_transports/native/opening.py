"""How a connection is made: addresses, sockets, a tunnel through a proxy, TLS."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import zip_longest
from math import inf
from typing import TYPE_CHECKING, Any, Final

from trunkline_transports.native.connection import Connection
from trunkline_transports.native.resolving import numeric
from trunkline_transports.native.sockets import new_socket
from trunkline_transports.native.steps import Connecting, Limit, Resolve, Steps
from trunkline_transports.native.tunnels import connect, socks5
from trunkline_transports.native.wire import Wire
from trunkline_transports.proxies import Proxy

if TYPE_CHECKING:
    from trunkline.http import URL, Request
    from trunkline.network import Network, Timeout

ATTEMPT_SECONDS: Final = 0.25
"""How long an address may take before the next one is tried beside it (RFC 8305, section 5)."""
_BUSY: Final = {errno.EINPROGRESS, getattr(errno, "WSAEWOULDBLOCK", 0)}
"""Not EAGAIN: the queue of a Unix socket is full, and nothing says when it has room again."""

Address = tuple[int, int, int, str, Any]
"""As `socket.getaddrinfo` has it."""


class Opener:
    """Makes the connections of one configuration."""

    def __init__(self, network: Network, proxy: Proxy | None, *, eager: bool) -> None:
        self._network = network
        self._proxy = proxy
        self._eager = eager

    def open(
        self,
        request: Request,
        timeout: Timeout,
        limit: Limit,
        on_close: Callable[[int], object] | None,
    ) -> Steps[Connection]:
        """A connection for `request`; the phase of `limit` is the one that it is in.

        Raises OSError, ssl.SSLError, ProxyError, ProtocolError.
        """
        url, proxy = request.url, self._proxy
        limit.begin("connect" if proxy is None else "proxy", timeout.connect)
        connected = yield from self._connected(url, limit)
        wire = Wire(connected, eager=self._eager, on_close=on_close)
        try:
            if proxy is not None:
                yield from self._through(proxy, wire, url)
            if url.scheme == "https":
                limit.phase = "tls"
                yield from wire.secure(self._context(self._network), _checked(url.host))
        except BaseException:  # also when the driver closes these steps: nobody else has the socket
            wire.close()
            raise
        forwards = proxy is not None and proxy.scheme != "socks5" and url.scheme == "http"
        return Connection(wire, proxy.headers if proxy is not None and forwards else None)

    def _connected(self, url: URL, limit: Limit) -> Steps[socket.socket]:
        if self._network.unix_socket is not None:
            addresses: Sequence[Address] = [
                (socket.AF_UNIX, socket.SOCK_STREAM, 0, "", os.fspath(self._network.unix_socket))
            ]
        else:
            first = url if self._proxy is None else self._proxy
            host, port = _checked(first.host), first.port
            addresses = numeric(host, port) or (yield Resolve(host, port))
            addresses = _within_reach(addresses, self._network.local_address)
        connected = yield from first_to_connect(addresses, limit, self._network.local_address)
        if connected.family != getattr(socket, "AF_UNIX", None):
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connected.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        return connected

    def _through(self, proxy: Proxy, wire: Wire, url: URL) -> Steps[None]:
        if proxy.scheme == "https":
            # The client's certificate is for the origin, not for the proxy.
            anonymous = self._network.evolve(client_certificate=None)
            yield from wire.secure(self._context(anonymous), proxy.host)
        if proxy.scheme == "socks5":
            _checked(url.host)
            yield from socks5(wire, proxy, url)
        elif url.scheme == "https":
            yield from connect(wire, proxy, url)

    def _context(self, network: Network) -> Any:
        from trunkline_transports.tls import ssl_context  # 18 ms, which plain http does not need

        return ssl_context(network)


def _checked(host: str) -> str:
    """The host, if it can be a name in DNS. Raises socket.gaierror."""
    # Python's own checks, in getaddrinfo and for TLS, raise UnicodeError and ValueError.
    labels = host.removesuffix(".").split(".")
    if len(host) > 254 or not all(0 < len(label) < 64 for label in labels):
        raise socket.gaierror(socket.EAI_NONAME, "not a host name")
    return host


def _within_reach(addresses: Sequence[Address], local_address: str | None) -> Sequence[Address]:
    """The addresses that a socket with our own address can connect to. Raises OSError."""
    if local_address is None:
        return addresses
    family = socket.AF_INET6 if ":" in local_address else socket.AF_INET
    found = [address for address in addresses if address[0] == family]
    if addresses and not found:
        version = 6 if family == socket.AF_INET6 else 4
        raise OSError(f"local_address is an IPv{version} address, and the host has none")
    return found


def first_to_connect(
    addresses: Sequence[Address], limit: Limit, local_address: str | None = None
) -> Steps[socket.socket]:
    """A socket that is connected to the first of the addresses to answer (RFC 8305).

    The next one is tried after 250 ms, or at once when one has failed; the others are closed.
    Raises the OSError of the first address that failed.
    """
    waiting = list(reversed(_interleaved(addresses)))
    attempts: list[socket.socket] = []
    failures: list[OSError] = []
    try:
        while waiting or attempts:
            if waiting:
                _begin(waiting.pop(), local_address, attempts, failures)
            if not attempts:
                continue
            until = limit.clock() + ATTEMPT_SECONDS if waiting else inf
            yield Connecting(tuple(attempts), until)
            winner = _winner(attempts, failures)
            if winner is not None:
                attempts.remove(winner)
                return winner
        raise failures[0] if failures else OSError("the host has no address")
    finally:
        for attempt in attempts:
            attempt.close()


def _interleaved(addresses: Sequence[Address]) -> list[Address]:
    """Families in turn, beginning with the one that the system prefers."""
    preferred = [one for one in addresses if one[0] == addresses[0][0]]
    others = [one for one in addresses if one[0] != addresses[0][0]]
    return [one for pair in zip_longest(preferred, others) for one in pair if one is not None]


def _begin(
    address: Address,
    local_address: str | None,
    attempts: list[socket.socket],
    failures: list[OSError],
) -> None:
    family, kind, protocol, _, target = address
    try:
        attempt = new_socket(family, kind, protocol)
    except OSError as error:  # a family that this machine does not have
        failures.append(error)
        return
    try:
        attempt.setblocking(False)
        if local_address is not None:
            _bind(attempt, local_address)
        code = attempt.connect_ex(target)
        if code not in (0, *_BUSY):
            raise OSError(code, os.strerror(code))
    except OSError as error:
        attempt.close()
        failures.append(error)
    else:
        attempts.append(attempt)


def _bind(attempt: socket.socket, local_address: str) -> None:
    try:
        attempt.bind((local_address, 0))
    except OSError as error:  # in its own words, a name that is unknown would be that of the host
        reason = (error.strerror or str(error)).lower()
        raise OSError(f"no connection can come from local_address: {reason}") from error


def _winner(attempts: list[socket.socket], failures: list[OSError]) -> socket.socket | None:
    """The first attempt that is connected; those that have failed are taken out."""
    for attempt in tuple(attempts):
        code = attempt.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            attempts.remove(attempt)
            attempt.close()
            failures.append(OSError(code, os.strerror(code)))
            continue
        with suppress(OSError):  # ENOTCONN: it is still being tried
            attempt.getpeername()
            return attempt
    return None
