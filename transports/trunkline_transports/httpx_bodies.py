"""The bodies of responses of httpx, httpx2 and their core, and the errors of all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any, NoReturn

from trunkline.errors import APIConnectionError, APITimeoutError, Phase, not_http
from trunkline.http import AsyncPieces, Request
from trunkline_transports.chunked import ChunkedDecoder, ChunkedError
from trunkline_transports.connections import Connection, Door

_ERRORS: dict[str, tuple[type[APIConnectionError], Phase | None, str]] = {
    "ConnectTimeout": (APITimeoutError, "connect", "no connection in time"),
    "PoolTimeout": (APITimeoutError, "pool", "no free connection in time"),
    "ReadTimeout": (APITimeoutError, None, "no answer in time"),
    "WriteTimeout": (APITimeoutError, "send", "the request was not taken in time"),
    "ConnectError": (APIConnectionError, "connect", "no connection"),
    "ProxyError": (APIConnectionError, "proxy", "the proxy refused"),
    "ReadError": (APIConnectionError, None, "the connection broke"),
    "WriteError": (APIConnectionError, "send", "the connection broke"),
    "CloseError": (APIConnectionError, None, "the connection broke"),
    "RemoteProtocolError": (APIConnectionError, None, "the server broke the protocol or hung up"),
    "LocalProtocolError": (APIConnectionError, "send", "the request cannot be sent as HTTP/2"),
    "UnsupportedProtocol": (APIConnectionError, "connect", "the protocol is not supported"),
    "ConnectionNotAvailable": (APIConnectionError, "connect", "the connection was taken"),
}
"""By name, as httpx, httpx2 and their cores share them; a phase of None is the caller's."""


def fail(error: Exception, request: Request, phase: Phase) -> NoReturn:
    """Raise our error for one of the library's, or OpenAIError if a request is not HTTP/1.1."""
    from traceback import clear_frames

    chain = list(_chain(error))
    for one in chain:  # a proxy's password is in locals, which error trackers show
        clear_frames(one.__traceback__)
    name = type(error).__name__
    kind, fixed, message = _ERRORS.get(name, (APIConnectionError, None, "the connection failed"))
    if name == "LocalProtocolError":
        # Its text quotes header values, which may be secrets.
        raise (
            not_http() if _is_of(chain, "h11") else kind(message, request, phase=fixed or phase)
        ) from None
    if name == "ConnectError" and _is_of(chain, "ssl"):
        fixed, message = "tls", "no secure connection"
    said = f"{message}: {error}" if str(error) else message
    raise kind(said, request, phase=fixed or phase) from error


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error, and those that it wraps."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _is_of(chain: list[BaseException], library: str) -> bool:
    """Whether one of the errors is of that library."""
    return any(type(error).__module__.partition(".")[0] == library for error in chain)


class _Unread:
    """The common part of both bodies: a response of the library, and the door to its connection."""

    def __init__(self, request: Request, response: Any, known: tuple[type[Exception], ...]) -> None:
        self._request = request
        self._response = response
        self._known = known
        self._ended = False
        self._closed = False
        connection = response.extensions.get("network_stream")
        is_shared = response.extensions.get("http_version") == b"HTTP/2"
        self._connection: Any = None if is_shared else connection
        """None, too, when the connection is shared (HTTP/2)."""
        self._door: Any = self._connection if isinstance(connection, Door) else None
        if self._door is not None:
            self._door.expect_body()
        self._chunks = ChunkedDecoder() if self._door is not None and self._is_chunked() else None

    def _is_chunked(self) -> bool:
        response = self._response
        if response.status in (204, 304) or self._request.method == "HEAD":
            return False
        codings = [v.lower() for n, v in response.headers if n.lower() == b"transfer-encoding"]
        return codings == [b"chunked"] and response.extensions["http_version"] == b"HTTP/1.1"

    def _taken(self, data: bytes) -> bytes:
        """The content in what was read beside the library."""
        assert self._chunks is not None
        if not data:
            self._check_open()
            raise self._broken("the server hung up")
        try:
            piece = self._chunks.push(data)
        except ChunkedError as error:
            raise self._broken(str(error)) from error
        if self._chunks.done and not self._chunks.rest:
            self._door.show_end()
        return piece

    def _fail(self, error: Exception) -> NoReturn:
        if self._closed:
            raise self._was_closed() from error
        fail(error, self._request, "body")

    def _check_open(self) -> None:
        """Raise APIConnectionError if the body ends because it or its transport was closed."""
        if self._closed or (self._door is not None and self._door.closed):
            raise self._was_closed()

    def _was_closed(self) -> APIConnectionError:
        """Return the error for reading a body that another thread or task has closed."""
        return self._broken("the response was closed before its end")

    def _broken(self, message: str) -> APIConnectionError:
        return APIConnectionError(message, self._request, phase="body")


class SyncBody(_Unread):
    """The body of a response of httpcore or httpx, blocking."""

    def __init__(self, request: Request, response: Any, known: tuple[type[Exception], ...]) -> None:
        super().__init__(request, response, known)
        if self._door is None and self._connection is not None:
            # A connection of a user's client: closing it would not wake a thread that reads.
            self._connection = Connection(self._connection)

    def iter_bytes(self) -> Iterator[bytes]:
        try:
            chunks = self._chunks
            while chunks is not None and not chunks.done:
                piece = self._taken(self._door.read_body(self._request.timeout.read))
                if piece:
                    yield piece
            if chunks is None or not chunks.rest:
                yield from self._response.stream
        except self._known as error:
            self._fail(error)
        except ValueError as error:
            if not self._closed:
                raise
            raise self._was_closed() from error  # of ssl, whose socket was closed while it read
        self._check_open()
        self._ended = True

    def set_read_timeout(self, seconds: float | None) -> bool:
        if self._door is None:
            return False  # a user's client has connections of its own, HTTP/2 shares them
        self._door.read_timeout = seconds
        return True

    def close(self) -> None:
        self._closed = True
        self.set_read_timeout(None)
        if not self._ended and self._connection is not None:
            self._connection.close()  # wakes another thread that reads
        self._response.close()


class AsyncBody(_Unread):
    """The body of an async response of httpcore or httpx.

    `sent` is the body of the request, which is closed as well: an early answer may have left it
    unfinished.
    """

    def __init__(
        self,
        request: Request,
        response: Any,
        known: tuple[type[Exception], ...],
        sent: AsyncPieces,
    ) -> None:
        super().__init__(request, response, known)
        self._sent = sent
        self._pieces: AsyncIterator[bytes] | None = None
        self._busy = False
        """Whether a task is inside of `_pieces`, which lets in one only."""

    def iter_bytes(self) -> AsyncIterator[bytes]:
        return self

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        try:
            chunks = self._chunks
            while chunks is not None and not chunks.done:
                piece = self._taken(await self._door.read_body(self._request.timeout.read))
                if piece:
                    return piece
            if chunks is not None and chunks.rest:
                raise StopAsyncIteration
            pieces = self._pieces
            if pieces is None:
                pieces = self._pieces = aiter(self._response.stream)
            self._busy = True
            try:
                return await anext(pieces)
            finally:
                self._busy = False
        except StopAsyncIteration:
            if self._closed and not self._ended:
                raise self._was_closed() from None
            self._ended = True
            raise
        except self._known as error:
            self._ended = True
            self._fail(error)

    async def aclose(self) -> None:
        self._closed = True
        try:
            if self._pieces is not None and not self._ended:
                await self._unwind(self._pieces)
        finally:
            await self._response.aclose()
            await self._sent.aclose()

    async def _unwind(self, pieces: AsyncIterator[bytes]) -> None:
        """End the library's generators, which are nested and do not close each other.

        Left to the garbage collector they are a warning in trio. A read of a closed connection
        ends all of them; in HTTP/2 the connection is others' as well.
        """
        if self._connection is None:
            return
        await self._connection.aclose()
        if self._busy:
            return  # the read of another task fails, and that ends them
        self._busy = True
        try:
            async for _ in pieces:
                pass
        except self._known:
            return  # the error that was asked for
