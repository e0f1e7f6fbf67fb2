"""One HTTP/1.1 connection: a request out, the head and the pieces of its response in.

Error trackers record the locals of every frame that an error passes through, and a head has the
API key in it: it is made where it is written, and no frame that may fail holds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import h11
import trio

from trunkline.errors import APIConnectionError, OpenAIError, not_http
from trunkline.http import FRAMING, Body
from trunkline_transports import loops
from trunkline_transports.trio_errors import FAILURES, Step, connection_error

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Timeout

WHOLE_BODY = 64 * 1024
"""A body of up to this many bytes is sent with its head, in one write without a watch."""
PIECE = 64 * 1024
"""The bytes of a longer body in each write, which has the time limit for itself."""
LONGEST_HEAD = 64 * 1024

_WITHOUT_BODY = frozenset({"GET", "HEAD", "DELETE", "OPTIONS"})


class Wire(trio.abc.Stream):
    """A socket that can be read on after writing to it has failed or was stopped.

    A server that refuses a request answers first and hangs up then. Above this, TLS would not let
    its answer be read once a write has raised; so here no write does, but leaves its `failure`.
    """

    def __init__(self, stream: trio.SocketStream) -> None:
        self._stream = stream
        self._writing: trio.CancelScope | None = None
        self._stopped = False
        self.failure: trio.BrokenResourceError | None = None
        self.stoppable = False
        """Whether `stop_writing` may be called; costs a cancel scope for each write."""

    @property
    def has_ended(self) -> bool:
        """Whether nothing that is written goes out any more."""
        return self._stopped or self.failure is not None

    async def send_all(self, data: bytes | bytearray | memoryview) -> None:
        if self.has_ended:
            await trio.lowlevel.checkpoint()
            return
        try:
            if self.stoppable:
                with trio.CancelScope() as self._writing:
                    await self._stream.send_all(data)
            else:
                await self._stream.send_all(data)
        except trio.BrokenResourceError as error:
            self.failure = error.with_traceback(None)  # `data` is in this frame

    async def wait_send_all_might_not_block(self) -> None:
        await self._stream.wait_send_all_might_not_block()

    async def receive_some(self, max_bytes: int | None = None) -> bytes | bytearray:
        return await self._stream.receive_some(max_bytes)

    async def aclose(self) -> None:
        self.close()
        await trio.lowlevel.checkpoint()

    def stop_writing(self) -> None:
        """End the write that is under way, and all later ones, as if they had succeeded."""
        self._stopped = True
        if self._writing is not None:
            self._writing.cancel()

    def is_readable(self) -> bool:
        """Whether something came, or the other side has closed."""
        return self._stream.socket.is_readable()

    def close(self) -> None:
        """Close at once, without a message to the other side. Waits get ClosedResourceError."""
        self._stream.socket.close()


class TrioConnection:
    """A connection to the origin, or to a proxy, which receives the whole URL of each request."""

    def __init__(
        self,
        stream: trio.abc.Stream,
        wire: Wire,
        proxy_headers: Sequence[tuple[str, str]] | None = None,
    ) -> None:
        self.stream = stream
        self.wire = wire
        self._proxy_headers = proxy_headers
        self._protocol = h11.Connection(h11.CLIENT, max_incomplete_event_size=LONGEST_HEAD)

    async def exchange(self, request: Request, timeout: Timeout) -> h11.Response:
        """Send the request and wait for the head of its response.

        Raises APIConnectionError or APITimeoutError (send, headers); OpenAIError for a request
        that is not HTTP/1.1.
        """
        body = request.body
        at_once = isinstance(body, bytes) and len(body) <= WHOLE_BODY
        if not at_once:
            early = await _Sending(self, request, timeout.write).run()
            if early is not None:
                return early
        with Step("send", request, timeout.write) as step:
            if at_once:
                await self.stream.send_all(b"".join(map(self.encoded, self._events(request))))
            step.go_on("headers" if self.wire.failure is None else "send", timeout.read)
            return await self.read_head()

    async def read_head(self) -> h11.Response:
        """The head of the final response. Raises what `FAILURES` lists."""
        try:
            return await read_head(self._protocol, self.stream)
        except FAILURES:
            failure = self.wire.failure
            if failure is None:
                raise
            raise failure from failure.__cause__  # it went wrong first

    async def read(self, request: Request) -> bytes:
        """All of the body that has come since; empty at its end. Raises phase ``body``."""
        protocol = self._protocol
        pieces: list[bytes] = []
        try:
            while True:
                event = protocol.next_event()
                if isinstance(event, h11.Data):
                    pieces.append(event.data)
                elif event is not h11.NEED_DATA or pieces:
                    return b"".join(pieces)
                else:
                    with Step("body", request, request.timeout.read):
                        protocol.receive_data(bytes(await self.stream.receive_some()))
        except FAILURES as error:
            raise connection_error(error, request, "body") from error

    @property
    def is_over(self) -> bool:
        """Whether the response has been read to its end."""
        return self._protocol.their_state in (h11.DONE, h11.MUST_CLOSE, h11.CLOSED)

    def renew(self) -> bool:
        """Make ready for another request, if both sides are willing and nothing is left over."""
        protocol, wire = self._protocol, self.wire
        done = protocol.our_state is h11.DONE and protocol.their_state is h11.DONE
        if not done or wire.has_ended or protocol.trailing_data[0]:
            return False
        protocol.start_next_cycle()
        return True

    def is_stale(self) -> bool:
        """Whether the server has closed it, or said what nobody asked for, while it was idle."""
        return self.wire.is_readable()

    def close(self) -> None:
        """At once."""
        self.wire.close()

    async def send_head(self, request: Request) -> None:
        """Without its body. Raises OpenAIError for one that is not HTTP/1.1."""
        await self.stream.send_all(self.encoded(self._head(request)))

    def _events(self, request: Request) -> Iterator[h11.Event]:
        """A whole request whose body is bytes."""
        yield self._head(request)
        if isinstance(request.body, bytes) and request.body:
            yield h11.Data(data=request.body)
        yield h11.EndOfMessage()

    def _head(self, request: Request) -> h11.Request:
        target = request.url.target if self._proxy_headers is None else str(request.url)
        try:
            return h11.Request(method=request.method, target=target, headers=self._headers(request))
        except (h11.LocalProtocolError, UnicodeError):
            raise not_http() from None

    def _headers(self, request: Request) -> list[tuple[str, str]]:
        headers = [
            pair for pair in request.headers.items_in_order if pair[0].lower() not in FRAMING
        ]
        if "host" not in request.headers:
            headers.insert(0, ("Host", request.url.netloc))
        return [*headers, *_framing(request), *(self._proxy_headers or ())]

    def encoded(self, event: h11.Event) -> bytes:
        """The event's bytes. Raises OpenAIError for a body that has not the length it was given."""
        try:
            return self._protocol.send(event) or b""
        except h11.LocalProtocolError as error:
            raise OpenAIError(f"the request cannot be sent as HTTP/1.1: {error}") from error


class _Sending:
    """Writes a long or streamed request, and meanwhile watches for an early answer."""

    def __init__(self, connection: TrioConnection, request: Request, seconds: float | None) -> None:
        self._connection = connection
        self._request = request
        self._seconds = seconds
        self._producing: trio.CancelScope | None = None
        self._early: h11.Response | None = None
        self._broken: BaseException | None = None

    async def run(self) -> h11.Response | None:
        """The head of the response if it came before the request had gone out, else None."""
        failure: Exception | None = None
        wire = self._connection.wire
        wire.stoppable = True
        async with trio.open_nursery() as nursery:
            nursery.start_soon(self._watch)
            try:
                await self._write()
            except Exception as error:  # whatever it is, the nursery would wrap it in a group
                failure = error
            nursery.cancel_scope.cancel()
        wire.stoppable = False
        if self._early is not None and (failure is None or isinstance(failure, APIConnectionError)):
            return self._early
        if failure is not None:
            raise failure
        if self._broken is not None:
            raise connection_error(self._broken, self._request, "send") from self._broken
        return None

    async def _watch(self) -> None:
        """A refusal, or a connection that ends, ends the writing; an early success does not."""
        try:
            self._early = await self._connection.read_head()
        except FAILURES as error:
            self._broken = error
        if self._early is None or self._early.status_code >= 300:
            self._connection.wire.stop_writing()
            if self._producing is not None:
                self._producing.cancel()

    async def _write(self) -> None:
        with Step("send", self._request, self._seconds):
            await self._connection.send_head(self._request)
        body = self._request.body
        if isinstance(body, bytes):
            await self._write_data(body)
        else:
            await self._write_pieces(body)
        if not self._connection.wire.has_ended:
            end = self._connection.encoded(h11.EndOfMessage())
            if end:
                await self._send(end)

    async def _write_pieces(self, body: Body) -> None:
        loop = loops.current()
        pieces = body.async_pieces(loop.in_thread)
        try:
            while not self._connection.wire.has_ended:
                piece: bytes | None = None
                with trio.CancelScope() as self._producing:
                    piece = await anext(pieces, None)
                if piece is None:
                    return
                await self._write_data(piece)
        finally:
            await loop.shield(pieces.aclose)

    async def _write_data(self, data: bytes) -> None:
        view = memoryview(data)
        for start in range(0, len(data), PIECE):
            if self._connection.wire.has_ended:
                return
            part: Any = view[start : start + PIECE]  # Any: h11 passes every kind of buffer on
            await self._send(self._connection.encoded(h11.Data(data=part)))

    async def _send(self, data: bytes) -> None:
        with Step("send", self._request, self._seconds):
            await self._connection.stream.send_all(data)


async def read_head(protocol: h11.Connection, stream: trio.abc.ReceiveStream) -> h11.Response:
    """The head of the final response; informational ones are passed over.

    Raises what `FAILURES` lists.
    """
    while True:
        event = protocol.next_event()
        if isinstance(event, h11.Response):
            return event
        if event is h11.NEED_DATA:
            data = await stream.receive_some()
            if not data:
                raise trio.BrokenResourceError("it was closed before the answer's head had come")
            protocol.receive_data(bytes(data))
        elif not isinstance(event, h11.InformationalResponse):
            raise h11.RemoteProtocolError("it changed to another protocol")


def _framing(request: Request) -> list[tuple[str, str]]:
    body = request.body
    length = body.length if isinstance(body, Body) else len(body)
    if length is None:
        return [("Transfer-Encoding", "chunked")]
    if length == 0 and request.method in _WITHOUT_BODY:
        return []
    return [("Content-Length", str(length))]
