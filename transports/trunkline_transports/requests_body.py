"""Bodies: a request's on its way into urllib3, a response's on its way out."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from functools import partial
from http import client
from typing import TYPE_CHECKING, Any

from urllib3.response import HTTPResponse

from trunkline.errors import APIConnectionError
from trunkline_transports.requests_errors import FAILURES, fail
from trunkline_transports.sockets import hang_up

if TYPE_CHECKING:
    from trunkline.http import Body, Request

PIECE = 65536
"""The most bytes of a piece; less as soon as less is there."""


class BodyFailedError(Exception):
    """Carries an error of a request's body past urllib3, which would blame the network for it."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


class Pieces:
    """The pieces of a request's body. Each iteration starts anew, and `close` ends the last one."""

    def __init__(self, body: Body) -> None:
        self._body = body
        self._given: Generator[bytes, None, None] | None = None

    def __iter__(self) -> Iterator[bytes]:
        self._given = given = self._body.pieces()
        try:
            yield from given
        except Exception as error:  # whatever the user's function raises is the user's
            raise BodyFailedError(error) from error

    def close(self) -> None:
        if self._given is not None:
            self._given.close()


class ResponseBody:
    """A response's bytes as they arrive. `closed` is called once, when it is closed."""

    def __init__(
        self,
        raw: Any,
        request: Request,
        read: Callable[[], bytes],
        closed: Callable[[ResponseBody], None],
    ) -> None:
        self._raw: Any = raw
        self._request = request
        self._read = read
        self._closed = closed
        self._open = True
        self._ended = False
        self._process = os.getpid()

    def iter_bytes(self) -> Iterator[bytes]:
        return self

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        if self._ended:
            raise StopIteration
        try:
            piece = self._read() if self._open else b""
        except FAILURES as error:
            self.close()
            fail(error, self._request, "body")
        except Exception as error:
            if self._open:
                raise
            raise self._was_closed() from error  # while the library read
        if piece:
            return piece
        if not self._open:
            raise self._was_closed()
        self._ended = True
        raise StopIteration

    def _was_closed(self) -> APIConnectionError:
        message = "the response was closed before its end"
        return APIConnectionError(message, self._request, phase="body")

    def set_read_timeout(self, seconds: float | None) -> bool:
        connected = _socket_of(self._raw) if self._open else None
        if connected is None:
            return False
        connected.settimeout(seconds)
        return True

    def close(self) -> None:
        if not self._open:
            return
        self._open = False
        # urllib3 closes the connections of a pool only when nothing refers to it any more.
        raw, self._raw, self._read = self._raw, None, bytes
        try:
            # First, because a thread that reads holds a lock that closing needs.
            hang_up(_socket_of(raw), self._process)
            raw.close()
            if hasattr(raw, "release_conn"):
                raw.release_conn()
        finally:
            self._closed(self)


def reader_of(raw: Any) -> Callable[[], bytes]:
    """Return a function that returns the next bytes as soon as they arrive, or none at the end."""
    if not isinstance(raw, HTTPResponse):
        return partial(raw.read, PIECE)  # a file, from somebody's own adapter
    source = getattr(raw, "_fp", None)
    if isinstance(source, client.HTTPResponse):
        return partial(_read, raw, source)
    pieces = raw.stream(PIECE, decode_content=False)
    return lambda: next(pieces, b"")


def _read(raw: HTTPResponse, source: client.HTTPResponse) -> bytes:
    """From Python's response, as urllib3's methods wait for more, or exist since 2.2 only."""
    piece = source.read1(PIECE)
    missing: Any = source.length  # None when it is not known, or chunked
    if not missing and (not piece or missing == 0):
        source.close()
        raw.release_conn()
    elif not piece:
        raise client.IncompleteRead(b"", missing)
    return piece


def _socket_of(raw: Any) -> Any:
    """Return the socket of a response, or None if the response was read to its end."""
    connection = getattr(raw, "connection", None)
    if connection is None:
        return None
    if connection.sock is not None:
        return connection.sock
    # The connection has let go of a socket that the server closes after this response.
    source = getattr(getattr(raw, "_fp", None), "fp", None)
    return getattr(getattr(source, "raw", None), "_sock", None)
