"""One request and its response."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from math import inf
from time import monotonic
from typing import TYPE_CHECKING

from trunkline.errors import APIConnectionError, Phase
from trunkline.http import Body, Response
from trunkline_transports import phases
from trunkline_transports.http1.answer import Answer
from trunkline_transports.http1.heads import ProtocolError
from trunkline_transports.http1.sending import LAST_CHUNK, encoded_head, framed
from trunkline_transports.pooling.decisions import Slot
from trunkline_transports.pooling.owners import PerProcess

from trunkline_example_transport import capabilities
from trunkline_example_transport.pool import Connections
from trunkline_example_transport.wire import Wire

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Network, Timeout

_FAILURES = (OSError, ProtocolError)
_MARGIN = 1.0
"""Seconds before the server's own limit at which an idle connection is not used any more."""
_timeout = re.compile(r"\btimeout=(\d{1,6})\b").search


class ExampleTransport:
    """Sends requests over sockets. Many threads may use one transport."""

    capabilities = capabilities

    def __init__(self, network: Network) -> None:
        self._network = network
        self._pools = PerProcess(lambda: Connections(network.limits))

    def send(self, request: Request, timeout: Timeout) -> Response:
        """Return the response's head. Raises APIConnectionError, APITimeoutError."""
        exchange = Exchange(self._pools.get(), request, timeout)
        try:
            exchange.begin(self._network)
            return exchange.response()
        except BaseException:  # also an interruption, which must not cost a slot
            exchange.close()
            raise

    def close(self) -> None:
        """Close all connections, including those in use."""
        pool = self._pools.take()
        if pool is not None:
            pool.close()


class Exchange:
    """One request on a connection. It is also the byte stream of the response's body."""

    def __init__(self, pool: Connections, request: Request, timeout: Timeout) -> None:
        url = request.url
        self._pool = pool
        self._request = request
        self._timeout = timeout
        self._seconds = timeout.read
        self._answer = Answer(request.method)
        # Made before it is granted, so that `close` ends it after an exception at any line.
        self._slot: Slot[Wire] = Slot((url.scheme, url.host, url.port))
        self._phase: Phase = "pool"
        self._last = inf if timeout.total is None else monotonic() + timeout.total
        self._ends = inf
        self._closed = False
        self._freed = False

    def begin(self, network: Network) -> None:
        """Take or make a connection, send the request, and read the response's head."""
        with self._in_phase("pool", self._timeout.pool):
            self._pool.grant(self._slot, self._ends)
        wire = self._slot.connection
        if wire is not None and wire.take() is not None:  # closed, or something unasked for
            wire.close()
            wire = None
        self._wire = self._connected(network) if wire is None else wire
        try:
            self._send(self._request.body)
            with self._in_phase("headers", self._timeout.read):
                while self._answer.head is None:
                    self._push(self._wire.receive(self._ends))
        except APIConnectionError as error:
            error.stale_connection = self._wire.used and not self._answer.has_begun
            raise

    def response(self) -> Response:
        """Return the response's head, with this exchange as its body."""
        head = self._answer.head
        assert head is not None, "begin() has read it"
        if self._answer.done:
            self._free()
        version = f"HTTP/1.{head.minor}"
        return Response(head.status, head.headers, self._request, self, http_version=version)

    # -- the body ----------------------------------------------------------------------------

    def iter_bytes(self) -> Iterator[bytes]:
        """Yield the pieces as they arrive, without decoding their content encoding."""
        piece, self._answer.ready = self._answer.ready, b""
        while piece or not self._answer.done:
            if piece:
                yield piece
            piece = self._next()
        self._free()

    def set_read_timeout(self, seconds: float | None) -> bool:
        """Limit the wait for each further piece."""
        self._seconds = seconds
        return not self._freed

    def close(self) -> None:
        """Return the connection to the pool if the body was read to its end, otherwise close it."""
        self._closed = True
        self._free()

    def _next(self) -> bytes:
        with self._in_phase("body", self._seconds):
            piece = b""
            while not piece and not self._answer.done:
                piece = self._push(self._wire.receive(self._ends))
            return piece

    def _push(self, received: bytes) -> bytes:
        if not received:
            self._answer.end()
        return self._answer.push(received) if received else b""

    def _free(self) -> None:
        """End the slot, once."""
        if self._freed:
            return
        self._freed = True
        head, wire = self._answer.head, self._slot.connection
        if head is None or wire is None or not (self._answer.done and self._answer.reusable):
            self._pool.give_back(self._slot, keep=False)
            return
        wire.used = True
        told = _timeout(head.headers.get("keep-alive", ""))
        seconds = inf if told is None else int(told[1]) - _MARGIN
        streamed = head.headers.get("content-type", "").startswith("text/event-stream")
        self._pool.give_back(self._slot, keep=True, streamed=streamed, seconds=seconds)

    # -- the connection and the request ------------------------------------------------------

    def _connected(self, network: Network) -> Wire:
        url, seconds = self._request.url, self._timeout.connect
        with self._in_phase("connect", seconds):
            wire = self._slot.connection = Wire(url, network, seconds)
        if url.scheme == "https":
            with self._in_phase("tls", seconds):
                wire.encrypt(url.host, network)
        wire.begin()
        return wire

    def _send(self, body: bytes | Body) -> None:
        head = encoded_head(self._request, self._request.url.target)
        if isinstance(body, bytes):
            self._put(head + body)
            return
        self._put(head)
        with closing(body.pieces()) as pieces:
            # An error that the pieces raise is the user's own: it is not in any phase.
            for piece in pieces:
                if not self._put(piece if body.length is not None else framed(piece)):
                    return
        if body.length is None:
            self._put(LAST_CHUNK)

    def _put(self, data: bytes) -> bool:
        """Send data within `Timeout.write`. Return False if the server wants no more of it."""
        with self._in_phase("send", self._timeout.write):
            left = memoryview(data)
            try:
                while left and not self._is_refused():
                    sent = self._wire.put(left)
                    left = left[sent:]
                    if not sent:
                        waits_for_head = self._answer.head is None
                        self._wire.wait(self._ends, to_read=waits_for_head, to_write=True)
            except TimeoutError:
                raise
            except OSError as error:
                self._last_words(error)
        return not left

    def _is_refused(self) -> bool:
        """Whether the server has answered already, and does not want the rest of the request."""
        while self._answer.head is None and (received := self._wire.take()) is not None:
            self._push(received)
        head = self._answer.head
        if head is None or head.status < 300:
            return False
        self._answer.reusable = False
        return True

    def _last_words(self, error: OSError) -> None:
        """Read what the server said before it closed the connection, or raise `error`."""
        try:
            while self._answer.head is None:
                self._push(self._wire.receive(self._ends))
        except (OSError, ProtocolError):
            raise error from None
        self._answer.reusable = False

    @contextmanager
    def _in_phase(self, phase: Phase, seconds: float | None) -> Generator[None]:
        """Set the limit of a phase, and turn its failures into errors of trunkline."""
        self._phase = phase
        self._ends = min(self._last, inf if seconds is None else monotonic() + seconds)
        try:
            yield
        except _FAILURES as error:
            raise self._error(error) from error

    def _error(self, error: Exception) -> APIConnectionError:
        request, phase = self._request, self._phase
        if phase == "body" and (self._closed or not self._slot.granted):
            return phases.was_closed(request)
        if isinstance(error, TimeoutError) and error.errno is None:
            return phases.too_slow(request, phase)
        return phases.broken(request, phase, phases.reason_of(error) or str(error))
