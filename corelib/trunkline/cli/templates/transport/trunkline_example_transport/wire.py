"""A connection to a server: a socket that never blocks, and waits with a limit."""

from __future__ import annotations

import errno
import os
import select
import socket
from contextlib import suppress
from ssl import SSLWantReadError, SSLWantWriteError
from time import monotonic
from typing import TYPE_CHECKING

from trunkline_transports.tls import ssl_context
from trunkline_transports.watchdog import hang_up

if TYPE_CHECKING:
    from trunkline.http import URL
    from trunkline.network import Network

_PIECE = 65536
_LATER = (BlockingIOError, SSLWantReadError, SSLWantWriteError)
_LONGEST = 86400.0


class Wire:
    """A connected socket, plain or with TLS. `used` says whether it has carried a request."""

    def __init__(self, url: URL, network: Network, seconds: float | None) -> None:
        """Connect. Raises OSError."""
        own = None if network.local_address is None else (network.local_address, 0)
        self.used = False
        self._process = os.getpid()
        self._socket = socket.create_connection((url.host, url.port), seconds, own)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def encrypt(self, host: str, network: Network) -> None:
        """Begin TLS. Raises OSError; ssl.SSLError is one."""
        # With a rag at its end a body would be complete that was cut off.
        self._socket = ssl_context(network).wrap_socket(
            self._socket, server_hostname=host, suppress_ragged_eofs=False
        )

    def begin(self) -> None:
        """From now on nothing blocks but `wait`."""
        self._socket.setblocking(False)

    @property
    def closed(self) -> bool:
        return self._socket.fileno() < 0

    def take(self) -> bytes | None:
        """Return what has arrived, None if nothing has, b"" at the end. Raises OSError."""
        try:
            return self._socket.recv(_PIECE)
        except _LATER:
            return None

    def put(self, data: memoryview) -> int:
        """Send what fits into the buffers. Return how many bytes that were. Raises OSError."""
        try:
            return self._socket.send(data)
        except _LATER:
            return 0

    def receive(self, ends: float) -> bytes:
        """Return what arrives until `ends`, b"" at the end. Raises OSError."""
        while (received := self.take()) is None:
            self.wait(ends)
        return received

    def wait(self, ends: float, *, to_read: bool = True, to_write: bool = False) -> None:
        """Wait until the socket can be used. Raises TimeoutError, and OSError if it is closed."""
        descriptor = self._socket.fileno()
        if descriptor < 0:
            raise OSError(errno.EBADF, "the connection was closed")
        poll = select.poll()
        poll.register(descriptor, to_read * select.POLLIN | to_write * select.POLLOUT)
        left = min(ends - monotonic(), _LONGEST)
        if not poll.poll(max(left, 0) * 1000 + 1) and left < _LONGEST:
            raise TimeoutError

    def close(self) -> None:
        """Close at once, and wake a thread that waits. A forked child leaves it to the parent."""
        with suppress(OSError):
            hang_up(self._socket, self._process)
        self._socket.close()
