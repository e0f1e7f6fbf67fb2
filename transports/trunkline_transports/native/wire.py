"""A connected socket that never blocks, and the TLS sessions on it."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from trunkline_transports.native.polling import new_poll
from trunkline_transports.native.steps import Event, Steps, Wait, closed

if TYPE_CHECKING:
    import ssl

    from trunkline_transports.native.polling import Poll
    from trunkline_transports.native.tls_layer import TLSLayer

PIECE: Final = 65536
"""Bytes that are received at once. A larger buffer would be mapped anew for each small event."""
_ENCRYPTED: Final = 65536
"""Bytes that are encrypted at once. 256 KiB leave the processor's caches, and cost a third more."""

Stop: TypeAlias = Callable[[], "bool | None"]
_NOTHING: Final = memoryview(b"")


class Wire:
    """The bytes that a connection sends and receives, below or above TLS.

    With `eager`, an operation is tried before it waits. Sync code waits first, because `poll` is
    cheap and an answer has seldom arrived when it is asked for. In an event loop a wait costs a
    turn of the loop, so there it comes second.
    """

    __slots__ = (
        "_fetched", "_guard", "_layers", "_on_close", "_poll", "_process", "_rest", "_socket",
        "_unsent", "closed", "eager", "either", "kept", "over", "readable", "writable",
    )  # fmt: skip

    def __init__(
        self, connected: socket.socket, *, eager: bool, on_close: Callable[[int], object] | None
    ) -> None:
        self._socket = connected
        self._layers: list[TLSLayer] = []
        # Looked up late: gevent may replace it after this import.
        self._guard = threading.RLock()
        """Held to use TLS sessions: after an upgrade, a thread may receive while another sends."""
        self._process = os.getpid()
        self._rest = self._unsent = _NOTHING
        """The bytes to send, and those that are already encrypted for the wire."""
        self._on_close = on_close
        self.closed = False
        self.over = False
        """Whether the innermost TLS session has ended, perhaps together with its last bytes."""
        self.eager = eager
        self.kept: Any = None
        self._poll: Poll | None = None
        self._fetched: bytes | OSError | None = None
        self.readable = Wait(self, Event.READ)
        self.writable = Wait(self, Event.WRITE)
        self.either = Wait(self, Event.EITHER)

    def fileno(self) -> int:
        """The descriptor to wait for; -1 when the wire is closed."""
        return self._socket.fileno()

    @property
    def cut(self) -> bool:
        """Whether a TLS session ended without its farewell."""
        return any(layer.cut for layer in self._layers)

    @property
    def is_inherited(self) -> bool:
        """Whether another process has opened it, and this one is its forked child."""
        return os.getpid() != self._process

    @property
    def has_news(self) -> bool:
        """Whether something has arrived, or the other side has closed."""
        if self.closed or self.over or self._fetched is not None:
            return True
        poll = self._poll
        if poll is None:
            poll = self._poll = new_poll()
            poll.register(self._socket, Event.READ)
        if poll.poll(0):
            return True
        return any(layer.has_part for layer in self._layers)

    # -- sending ---------------------------------------------------------------------------

    def put(self, data: bytes | memoryview) -> bool:
        """Send what can be sent of `data` without waiting; True if that is all. Raises OSError.

        `flush` sends the rest.
        """
        self._rest = memoryview(data)
        return self._put_rest()

    def flush(self, stop: Stop | None = None) -> Steps[None]:
        """Send the rest of what was put, as soon as that is possible.

        With `stop`, watch for what arrives meanwhile: `stop()` is called when something may have
        arrived, and says whether to end the sending, or None if it is not to be called again.
        Raises OSError.
        """
        sent = False
        while not sent:
            yield self.writable if stop is None else self.either
            stops = stop is not None and stop()
            if stops:
                return
            if stops is None:  # or bytes that stay unread would end each wait
                stop = None
            sent = self._put_rest()

    def send(self, data: bytes | memoryview, stop: Stop | None = None) -> Steps[None]:
        """Send all of `data`, as `flush` does."""
        if not self.put(data):
            yield from self.flush(stop)

    def _put_rest(self) -> bool:
        with self._guard:
            while self._unsent or self._rest:
                if not self._unsent:
                    self._fill()
                try:
                    sent = self._socket.send(self._unsent)
                except BlockingIOError:
                    return False
                self._unsent = self._unsent[sent:]
        return True

    def _fill(self) -> None:
        """Make the next bytes for the wire."""
        if not self._layers:
            self._unsent, self._rest = self._rest, _NOTHING
            return
        data: bytes | memoryview = self._rest[:_ENCRYPTED]
        self._rest = self._rest[_ENCRYPTED:]
        for layer in reversed(self._layers):
            data = layer.encrypt(data)
        self._unsent = memoryview(data)

    # -- receiving -------------------------------------------------------------------------

    def receive(self) -> Steps[bytes]:
        """The next bytes; b"" at the end. Raises OSError, ssl.SSLError."""
        data = self.take() if self.eager else None
        while data is None:
            yield self.readable
            data = self.take()
        return data

    @property
    def has_received(self) -> bool:
        """Whether something, or the end, need not be waited for."""
        return self._fetched is not None or self.over

    def fetch(self) -> None:
        """Receive something, and keep it until it is taken."""
        if self._fetched is None:
            try:
                self._fetched = self._received()
            except OSError as error:
                self._fetched = error

    def _received(self) -> bytes | None:
        try:
            received = self._socket.recv(PIECE)
        except BlockingIOError:
            return None
        if not received and self.closed:  # by another thread, and not by the other side
            raise closed()
        return received

    def take(self) -> bytes | None:
        """Bytes that have arrived, without waiting; b"" at the end, None if there are none yet.

        Raises OSError, ssl.SSLError.
        """
        if self.over:
            return b""
        data = self._fetched
        if data is None:
            data = self._received()
        else:
            self._fetched = None
            if isinstance(data, OSError):
                raise data
        if not self._layers:
            return data
        with self._guard:
            return self._decrypted(data)

    def _decrypted(self, data: bytes | None) -> bytes | None:
        """The plain bytes that `data` completes; as `take`."""
        for layer in self._layers:
            if data is None:
                return None
            data = layer.decrypt(data)
            if self.over and not layer.ended:  # nothing follows for it, as the one around it ended
                data = (data or b"") + (layer.decrypt(b"") or b"")
            self.over = layer.ended
            if layer.has_output:
                self._reply()
        return data

    def _reply(self) -> None:
        """Send what the sessions say in answer to what they received.

        That is the certificate that a server asks for after the handshake, or new keys. The server
        may wait for it, and the caller sends nothing while it waits for the response.
        """
        if self._unsent:  # the next bytes that are encrypted will have it
            return
        data = b""
        for layer in reversed(self._layers):
            data = layer.encrypt(data) if data else layer.pending()
        self._unsent = memoryview(data)
        with suppress(OSError):  # whoever receives or sends next finds out
            self._put_rest()

    # -- TLS and closing -------------------------------------------------------------------

    def secure(self, context: ssl.SSLContext, host: str) -> Steps[None]:
        """Begin a TLS session with `host` over what there is. Raises ssl.SSLError, OSError."""
        # `ssl` takes a tenth of the time of a first call, and plain HTTP does not need it.
        from trunkline_transports.native.tls_layer import TLSLayer

        layer = TLSLayer(context, host.removesuffix("."))  # no certificate has the root's dot
        while True:
            try:
                done = layer.shake_hands()
            except OSError:  # an ssl.SSLError
                with suppress(OSError):  # the alert for the other side
                    self.put(layer.pending())
                raise
            message = layer.pending()
            if message:
                yield from self.send(message)
            if done:
                break
            received = yield from self.receive()
            if not received:
                raise ConnectionResetError("the connection was closed in the TLS handshake")
            layer.take_in(received)
        if layer.protocol not in (None, "http/1.1"):
            raise ConnectionError(
                f"the server chose {layer.protocol}: offer only http/1.1 in the ssl_context"
            )
        self._layers.append(layer)

    def close(self) -> None:
        """Close at once; whoever waits for the socket is woken."""
        if self.closed:
            return
        self.closed = True
        if not self.is_inherited:  # in a forked child it is the parent's as well
            if self._on_close is not None:
                self._on_close(self._socket.fileno())
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
            if self.readable.busy or self.writable.busy or self.either.busy:
                # That thread closes it. It may be just about to wait: for the descriptor, which
                # could be another connection's by then.
                return
        self._socket.close()

    def release(self) -> None:
        """Close the socket of a wire that was closed while a thread waited for it."""
        self._socket.close()
