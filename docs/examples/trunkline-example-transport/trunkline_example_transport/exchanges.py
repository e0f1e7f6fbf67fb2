"""One request and its response on a connection of http.client."""

from __future__ import annotations

import math
import ssl
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead
from typing import TYPE_CHECKING

from trunkline.errors import APIConnectionError, APITimeoutError, Phase
from trunkline.http import FRAMING, Body, Headers, Response
from trunkline_example_transport import capabilities
from trunkline_example_transport.pool import Connection, Pool

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Network, Timeout

_FAILURES = (OSError, HTTPException, UnicodeError)
"""Exceptions that http.client raises; UnicodeError if a host name cannot be encoded."""
_PIECE = 65536
_WITHOUT_BODY = frozenset({"GET", "HEAD", "DELETE", "OPTIONS"})


class StdlibTransport:
    """Sends requests with http.client. Many threads may use one transport."""

    capabilities = capabilities

    def __init__(self, network: Network) -> None:
        self._pool = Pool(network)

    def send(self, request: Request, timeout: Timeout) -> Response:
        """Return the response's head. Raise APIConnectionError or APITimeoutError."""
        connection = self._pool.take(request, timeout)
        exchange = Exchange(self._pool, connection, request, timeout)
        try:
            exchange.begin()
        except BaseException as error:
            exchange.close()
            if isinstance(error, _FAILURES):
                raise exchange.translated(error) from error
            raise
        return exchange.response()

    def close(self) -> None:
        """Close all connections, including those in use."""
        self._pool.close()


class Exchange:
    """One request on a connection. It is also the byte stream of the response's body."""

    def __init__(
        self, pool: Pool, connection: Connection, request: Request, timeout: Timeout
    ) -> None:
        self._pool = pool
        self._connection = connection
        self._request = request
        self._timeout = timeout
        self._phase: Phase = "connect"
        self._answer: HTTPResponse | None = None
        self._whole = False
        self._closed = False

    def begin(self) -> None:
        """Connect if necessary, send the request, and read the response's head."""
        http = self._connection.http
        socket = self._connection.connect(self._timeout.connect)
        self._phase = "send"
        socket.settimeout(self._timeout.write)
        _send(http, self._request)
        self._phase = "headers"
        socket.settimeout(self._timeout.read)
        self._answer = http.getresponse()
        self._phase = "body"

    def response(self) -> Response:
        """Return the response's head, with this exchange as its body."""
        answer = self._answer
        assert answer is not None, "begin() has read it"
        version = "HTTP/1.0" if answer.version == 10 else "HTTP/1.1"
        headers = Headers(answer.getheaders())
        return Response(answer.status, headers, self._request, self, http_version=version)

    def iter_bytes(self) -> Iterator[bytes]:
        """Yield the pieces as they arrive, without decoding their content encoding."""
        answer = self._answer
        assert answer is not None, "begin() has read it"
        try:
            while piece := answer.read1(_PIECE):
                yield piece
            if answer.length or self._connection.closed:
                raise IncompleteRead(b"", answer.length)
        except _FAILURES as error:
            raise self.translated(error) from error
        self._whole = True

    def set_read_timeout(self, seconds: float | None) -> bool:
        """Limit the wait for each further piece, in addition to the call's `read` limit."""
        answer, connected = self._answer, self._connection.socket
        # After the last byte http.client closes the response, and then the socket if it is unused.
        if answer is None or connected is None or answer.isclosed() or self._closed:
            return False
        limits = [s for s in (self._timeout.read, seconds) if s is not None and s < math.inf]
        connected.settimeout(min(limits, default=None))
        return True

    def close(self) -> None:
        """Return the connection to the pool if the body was read to its end; otherwise close it."""
        if self._closed:
            return
        self._closed = True
        if self._answer is not None:
            self._answer.close()
        reusable = self._whole and self._connection.reusable
        self._pool.give_back(self._connection, reusable=reusable)

    def translated(self, error: Exception) -> APIConnectionError:
        """Return trunkline's error for an exception raised in the current phase."""
        phase = self._phase
        if isinstance(error, TimeoutError):
            return APITimeoutError("the time limit was reached", self._request, phase=phase)
        if isinstance(error, ssl.SSLError) and phase == "connect":
            return APIConnectionError(
                f"the TLS handshake failed: {error}", self._request, phase="tls"
            )
        said = str(error) or type(error).__name__
        return APIConnectionError(f"the connection failed: {said}", self._request, phase=phase)


def _send(connection: HTTPConnection, request: Request) -> None:
    """Send the request unchanged. http.client adds only the framing."""
    connection.putrequest(
        request.method, request.url.target, skip_host=True, skip_accept_encoding=True
    )
    if "host" not in request.headers:
        connection.putheader("Host", request.url.netloc)
    for name, value in request.headers.items_in_order:
        # A second Content-Length or Transfer-Encoding would allow request smuggling.
        if name.lower() not in FRAMING:
            connection.putheader(name, value)
    body = request.body
    length = body.length if isinstance(body, Body) else len(body)
    if length is None:
        connection.putheader("Transfer-Encoding", "chunked")
    elif length or request.method not in _WITHOUT_BODY:
        connection.putheader("Content-Length", str(length))
    connection.endheaders(body if isinstance(body, bytes) else None)
    if isinstance(body, Body):
        _send_pieces(connection, body)


def _send_pieces(connection: HTTPConnection, body: Body) -> None:
    with closing(body.pieces()) as pieces:
        for piece in pieces:
            framed = body.length is not None
            connection.send(piece if framed else b"%x\r\n%b\r\n" % (len(piece), piece))
    if body.length is None:
        connection.send(b"0\r\n\r\n")
