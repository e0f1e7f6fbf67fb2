"""The connection pool of one transport."""

from __future__ import annotations

import os
import select
import socket
import ssl
import time
from contextlib import suppress
from functools import cached_property
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from threading import BoundedSemaphore, Lock
from typing import TYPE_CHECKING, Any

from trunkline.errors import APITimeoutError, OpenAIError

if TYPE_CHECKING:
    from trunkline.http import URL, Request
    from trunkline.network import Network, Timeout


class FinalResponse(HTTPResponse):
    """A response that skips every 1xx head. http.client itself skips only 100."""

    def begin(self) -> None:
        """Read heads until that of the final response."""
        super().begin()
        while 100 <= self.status < 200:
            unread: Any = None  # http.client's marker for a head that has not been read
            self.headers = self.msg = unread
            super().begin()


class Connection:
    """A connection of http.client. It keeps the socket even after http.client has dropped it."""

    def __init__(self, http: HTTPConnection, origin: str) -> None:
        self.http = http
        self.origin = origin
        self.socket: socket.socket | None = None
        self.idle_since = 0.0
        self.closed = False

    def connect(self, seconds: float | None) -> socket.socket:
        """Return the socket. If it is not connected, connect it within `seconds`."""
        connected = self.socket
        if connected is None:
            self.http.timeout = seconds
            self.http.connect()
            connected = self.socket = self.http.sock
        return connected

    @property
    def reusable(self) -> bool:
        """Whether, according to http.client, neither side wants to close the connection."""
        return self.http.sock is not None

    def is_readable(self) -> bool:
        """Whether unexpected data has arrived, which is usually the end of the connection."""
        if not hasattr(select, "poll"):
            return bool(select.select([self.http.sock], [], [], 0)[0])
        poll = select.poll()
        poll.register(self.http.sock, select.POLLIN)
        return bool(poll.poll(0))

    def close(self) -> None:
        """Close the connection, and wake a thread that waits on it."""
        self.closed = True
        if self.socket is not None:
            with suppress(OSError):
                # close() alone does not wake a thread in recv(). SSLSocket.shutdown() would drop
                # the TLS state while that thread reads.
                socket.socket.shutdown(self.socket, socket.SHUT_RDWR)
            self.socket.close()
        self.http.close()


class Pool:
    """A pool for many threads. A connection is either idle or in use by one thread."""

    def __init__(self, network: Network) -> None:
        most = network.limits.max_connections
        self._network = network
        self._slots = None if most is None else BoundedSemaphore(most)
        self._idle: list[Connection] = []
        self._busy: set[Connection] = set()
        self._lock = Lock()

    def take(self, request: Request, timeout: Timeout) -> Connection:
        """Return an idle connection to the request's origin, or a new, unconnected one.

        Raise APITimeoutError, phase ``pool``, if no connection becomes free in time.
        """
        if self._slots is not None and not self._slots.acquire(timeout=timeout.pool):
            raise APITimeoutError(
                "no connection of the pool became free in time", request, phase="pool"
            )
        try:
            connection = self._take_idle(request.url.origin) or self._make(request.url)
        except BaseException:
            self._release()
            raise
        with self._lock:
            self._busy.add(connection)
        return connection

    def give_back(self, connection: Connection, *, reusable: bool) -> None:
        """Keep the connection for the next request, or close it if it is not reusable."""
        most = self._network.limits.max_keepalive_connections
        with self._lock:
            kept = reusable and connection in self._busy
            kept = kept and (most is None or len(self._idle) < most)
            self._busy.discard(connection)
            if kept:
                connection.idle_since = time.monotonic()
                self._idle.append(connection)
        if not kept:
            connection.close()
        self._release()

    def close(self) -> None:
        """Close every connection, including those that other threads wait on."""
        with self._lock:
            connections = [*self._idle, *self._busy]
            self._idle.clear()
            self._busy.clear()
        for connection in connections:
            connection.close()

    def _release(self) -> None:
        if self._slots is not None:
            self._slots.release()

    def _take_idle(self, origin: str) -> Connection | None:
        """Return the connection that was used last, so that the others expire and are closed."""
        expiry = self._network.limits.keepalive_expiry
        while True:
            with self._lock:
                found = next((c for c in reversed(self._idle) if c.origin == origin), None)
                if found is None:
                    return None
                self._idle.remove(found)
            old = expiry is not None and time.monotonic() - found.idle_since > expiry
            if not old and not found.is_readable():
                return found
            found.close()

    def _make(self, url: URL) -> Connection:
        http = (
            HTTPConnection(url.host, url.port)
            if url.scheme == "http"
            else HTTPSConnection(url.host, url.port, context=self._tls)
        )
        http.response_class = FinalResponse
        return Connection(http, url.origin)

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        network = self._network
        if network.ssl_context is not None:
            own: ssl.SSLContext = network.ssl_context
            return own
        bundle = network.ca_bundle
        folder = bundle is not None and os.path.isdir(bundle)
        try:
            context = ssl.create_default_context(
                cafile=None if folder else bundle, capath=bundle if folder else None
            )
            if network.client_certificate is not None:
                chain = network.client_certificate
                context.load_cert_chain(*((chain,) if isinstance(chain, str) else chain))
        except OSError as error:
            raise OpenAIError(f"ca_bundle or client_certificate: {error}") from error
        if not network.verify:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        return context
