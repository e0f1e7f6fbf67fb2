"""One connection: it sends a request, and reads the head and the body of its response.

Error trackers record the local variables of each frame that an error passes through, and the head
of a request contains the API key. So the head is encoded in the call that passes it to the wire,
and no frame keeps it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from math import inf
from typing import TYPE_CHECKING, Final

from trunkline.http import Body
from trunkline_transports.http1.answer import Answer
from trunkline_transports.http1.heads import ProtocolError, ResponseHead, needle
from trunkline_transports.http1.sending import LAST_CHUNK, encoded_head, framed
from trunkline_transports.interrupts import is_interrupt
from trunkline_transports.native.steps import NEXT_PIECE, Limit, Steps
from trunkline_transports.phases import is_of_tls
from trunkline_transports.strictness import keep_seconds

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Timeout
    from trunkline_transports.native.wire import Wire

WHOLE_BODY: Final = 65536
"""Up to how many bytes a body is sent together with its head."""
_KEEP_ALIVE: Final = needle("keep-alive")
_CONTENT_TYPE: Final = needle("content-type")


class Connection:
    """A wire to the origin, or to a proxy that forwards requests with their whole URL."""

    __slots__ = ("_clean", "proxy_headers", "used", "wire")

    def __init__(self, wire: Wire, proxy_headers: Mapping[str, str] | None) -> None:
        self.wire = wire
        self.proxy_headers = proxy_headers
        self.used = False
        """Whether it has carried an exchange before the present one."""
        self._clean = True

    def exchange(
        self, request: Request, timeout: Timeout, limit: Limit, answer: Answer
    ) -> Steps[None]:
        """Send the request, and read the head of its response into `answer`.

        Raises OSError, ssl.SSLError, ProtocolError; OpenAIError for what is not HTTP/1.1.
        """
        self._clean = False  # until `renew`: an exchange may be interrupted at any line
        limit.begin("send", timeout.write)
        try:
            body = request.body
            if isinstance(body, bytes) and len(body) <= WHOLE_BODY:
                if not self.wire.put(self._head(request) + body):
                    yield from self.wire.flush()
            else:
                yield from self._send(request, timeout, limit, answer)
        except TimeoutError:
            raise
        except OSError as error:
            # A server that refuses a request answers first and then hangs up: look once more.
            yield from self._last_words(error, answer)
        limit.begin("headers", timeout.read)
        while answer.head is None:
            received = yield from self.wire.receive()
            if received:
                answer.push(received)
            else:
                answer.end()

    def read(self, answer: Answer) -> bytes | None:
        """The next content of the body without waiting; None if nothing is there, b"" at its end.

        Raises OSError, ssl.SSLError, ProtocolError.
        """
        while not answer.done:
            received = self.wire.take()
            if received is None:
                return None
            if not received:
                if self.wire.cut and answer.missing is None:
                    raise ProtocolError("the TLS session was cut off before the end of the body")
                answer.end()
                return b""
            content = answer.push(received)
            if content:
                return content
        return b""

    def renew(self, answer: Answer) -> bool:
        """Whether another request may follow: the answer is complete, and nothing follows it."""
        self.used = True
        self._clean = answer.done and answer.reusable and not self.wire.closed
        return self._clean

    def is_stale(self) -> bool:
        """Whether the server has closed it, or sent what nobody asked for, while it was idle."""
        return not self._clean or self.wire.closed or self.wire.has_news

    def close(self) -> None:
        """Close at once."""
        self.wire.close()

    # -- the request -------------------------------------------------------------------------

    def _send(
        self, request: Request, timeout: Timeout, limit: Limit, answer: Answer
    ) -> Steps[None]:
        body = request.body
        yield from self.wire.send(self._head(request))
        if isinstance(body, bytes):
            limit.begin("send", timeout.write)
            yield from self.wire.send(body, partial(self._is_refused, answer))
        else:
            yield from self._send_pieces(body, timeout, limit, answer)

    def _head(self, request: Request) -> bytes:
        more = self.proxy_headers
        if more is None:
            return encoded_head(request, request.url.target)
        return encoded_head(request, str(request.url), more.items())

    def _send_pieces(
        self, body: Body, timeout: Timeout, limit: Limit, answer: Answer
    ) -> Steps[None]:
        chunked = body.length is None
        refused = partial(self._is_refused, answer)
        while not refused():
            limit.ends = limit.last  # making a piece takes the user's time, not the server's
            piece: bytes | None = yield NEXT_PIECE
            limit.begin("send", timeout.write)
            if limit.clock() >= limit.last:  # there may be nothing to wait for
                raise TimeoutError
            if piece is None:
                if chunked:
                    yield from self.wire.send(LAST_CHUNK)
                return
            yield from self.wire.send(framed(piece) if chunked else piece, refused)

    def _is_refused(self, answer: Answer) -> bool | None:
        """Whether the server has answered already, and does not want the rest of the request.

        None if it has answered, and wants it.
        """
        while answer.head is None and (received := self.wire.take()) is not None:
            if not received:
                answer.end()
            answer.push(received)
        if answer.head is None:
            return False
        if answer.head.status < 300:
            return None
        answer.reusable = False  # the rest of the request is missing
        return True

    def _last_words(self, error: OSError, answer: Answer) -> Steps[None]:
        """Read what the server said before it closed the connection, or raise `error`.

        Raises ssl.SSLError for an alert.
        """
        if is_interrupt(error):
            raise error
        try:
            while answer.head is None:
                received = yield from self.wire.receive()
                if not received:
                    raise error
                answer.push(received)
        except OSError as said:
            raise (said if is_of_tls(said) else error) from None  # an alert says why
        except ProtocolError:
            raise error from None
        answer.reusable = False


def seconds_kept(head: ResponseHead) -> float:
    """How long the server keeps an idle connection, as far as it says so."""
    told = head.headers.find(_KEEP_ALIVE)
    return inf if told is None else keep_seconds(told)


def is_stream(head: ResponseHead) -> bool:
    """Whether the response was a stream of events."""
    kind = head.headers.find(_CONTENT_TYPE)
    return kind is not None and kind.startswith("text/event-stream")
