"""A listening socket whose connections are served in threads, and closed in order.

Nothing here sleeps: a thread waits for bytes, for the peer to leave, or at a `Gate`.
"""

from __future__ import annotations

import select
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from math import ceil
from threading import Condition, Thread
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Self

_CLOSE_SECONDS = 5.0
_BACKLOG = 256
_SIGNAL_SECONDS = 0.5
"""A signal does not end a `select` that is just about to begin, and on Windows none at all."""
_FULL_SECONDS = 0.1
"""How long no connection is accepted when there is no room for one."""


class Listener:
    """Accepts connections while used as a context manager, and serves each in its own thread.

    `port` 0 takes a free port; `url` has it. With `ssl_context` it serves https.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._listener = socket.create_server((host, port), family=family, backlog=_BACKLOG)
        scheme = "http" if ssl_context is None else "https"
        self.host = host
        self.port: int = self._listener.getsockname()[1]
        self.url = f"{scheme}://{f'[{host}]' if ':' in host else host}:{self.port}"
        self.ssl_context = ssl_context
        self.changed = Condition()
        """Held to read or change the state of this server; notified of every change."""
        self.accepted = 0
        """How many connections there have been."""
        self._open = 0
        self._sockets: set[socket.socket] = set()
        self._acceptor: Thread | None = None
        self._threads: list[Thread] = []
        """Those of connections, as far as they may still run."""
        self._stop = Gate()
        self._closed = False

    def serve_connection(self, connection: socket.socket) -> None:
        """Read requests and answer them until the connection is done. Implemented by subclasses."""
        raise NotImplementedError

    @property
    def connections(self) -> int:
        """How many connections are open now."""
        with self.changed:
            return self._open

    def wait_for(self, condition: Callable[[], bool], timeout: float = 5.0) -> bool:
        """Whether `condition`, about this server's state, came true within `timeout` seconds."""
        with self.changed:
            return self.changed.wait_for(condition, timeout)

    def wait_for_connections(self, count: int, timeout: float = 5.0) -> bool:
        """Whether exactly `count` connections were open within `timeout` seconds."""
        return self.wait_for(lambda: self._open == count, timeout)

    def serve_forever(self) -> None:
        """Serve until Ctrl-C, then close."""
        # This thread only waits: Ctrl-C inside `Thread.start` breaks a lock of `threading`.
        with suppress(KeyboardInterrupt), self:
            while not self._stop.opens_within(_SIGNAL_SECONDS):
                pass

    def drop_connections(self) -> None:
        """Close all connections, as a server does that goes down."""
        with self.changed:
            for connection in self._sockets:
                with suppress(OSError):
                    # Not SSLSocket.shutdown, which drops TLS state that the reading thread uses.
                    socket.socket.shutdown(connection, socket.SHUT_RDWR)

    def close(self) -> None:
        """Stop serving, close all connections and wait for their threads; may be called twice."""
        if self._closed:
            return
        self._closed = True
        self._stop.open()
        if self._acceptor is not None:
            self._acceptor.join(_CLOSE_SECONDS)  # it uses the listening socket
        self._listener.close()
        self.drop_connections()
        for thread in self._threads:
            thread.join(_CLOSE_SECONDS)
        self._stop.close()

    def __enter__(self) -> Self:
        # A test that forgets to close its server must not keep the interpreter alive.
        self._acceptor = Thread(target=self._accept, daemon=True)
        self._acceptor.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _accept(self) -> None:
        try:
            self._accept_all()
        finally:
            self._stop.open()

    def _accept_all(self) -> None:
        while not self._stop.opens_before(self._listener):
            connection = self._accept_one()
            if connection is None:
                continue
            with self.changed:
                self.accepted += 1
                self._open += 1
                self._sockets.add(connection)
                self.changed.notify_all()
            thread = Thread(target=self._serve, args=(connection,), daemon=True)
            try:
                thread.start()
            except RuntimeError:  # the system has no thread left: this client is turned away
                self._end(connection)
                continue
            self._threads = [*(one for one in self._threads if one.is_alive()), thread]

    def _accept_one(self) -> socket.socket | None:
        """Return the next connection; None if its client has left, or if there is no room."""
        try:
            connection, _ = self._listener.accept()
        except OSError:  # mostly EMFILE: the client waits until another connection has ended
            self._stop.opens_within(_FULL_SECONDS)
            return None
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self.ssl_context is None:
                return connection
            # The handshake waits for the client, so it belongs in the connection's thread.
            return self.ssl_context.wrap_socket(
                connection, server_side=True, do_handshake_on_connect=False
            )
        except OSError:  # a client that has left already must not end the server
            connection.close()
            return None

    def _serve(self, connection: socket.socket) -> None:
        try:
            # A client may leave at any time, or refuse the certificate.
            with suppress(OSError):
                if isinstance(connection, ssl.SSLSocket):
                    connection.do_handshake()
                self.serve_connection(connection)
        finally:
            self._end(connection)

    def _end(self, connection: socket.socket) -> None:
        # Removed before it is closed, so that `drop_connections` cannot shut down a descriptor
        # that has been reused; counted out after, so that a count of 0 means closed.
        with self.changed:
            self._sockets.discard(connection)
        connection.close()
        with self.changed:
            self._open -= 1
            self.changed.notify_all()


class Gate:
    """Lets all waiting threads through once it is open; they can wait for a socket as well."""

    def __init__(self) -> None:
        self._reader, self._writer = socket.socketpair()

    def open(self) -> None:
        """Let all threads through, now and later."""
        self._writer.send(b"!")

    def opens_before(self, connection: socket.socket, seconds: float | None = None) -> bool:
        """Wait for the gate, the socket or the time. False if the socket became readable."""
        return connection not in _readable([connection, self._reader], seconds)

    def opens_within(self, seconds: float) -> bool:
        """Wait for the gate or the time. False if it is still closed."""
        return bool(_readable([self._reader], seconds))

    def close(self) -> None:
        """Close its two sockets."""
        self._reader.close()
        self._writer.close()


def _readable(sockets: list[socket.socket], seconds: float | None) -> list[socket.socket]:
    """Wait until some can be read or have failed, or for the time, and return these."""
    if not hasattr(select, "poll"):  # Windows, whose `select` takes any descriptor
        return select.select(sockets, [], [], seconds)[0]
    poll = select.poll()
    for one in sockets:
        poll.register(one, select.POLLIN)
    found = {number for number, _ in poll.poll(None if seconds is None else ceil(seconds * 1000))}
    return [one for one in sockets if one.fileno() in found]
