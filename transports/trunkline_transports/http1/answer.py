"""The answer to one request, as its bytes arrive: interim responses, the head, the body."""

from __future__ import annotations

from typing import Final

from trunkline_transports.http1.bodies import Body, ChunkedBody, OpenEndedBody, SizedBody
from trunkline_transports.http1.heads import HeadReader, ProtocolError, ResponseHead

MOST_INTERIM: Final = 20
"""Responses with a status of 1xx before the final one."""


class Answer:
    """Parse the bytes of a connection into the head and the content of one response.

    `method` is the request's: a response to HEAD has no body, and one to CONNECT opens a tunnel.
    A server may switch to another protocol (101) only if the request has asked for it: `upgrade`.
    """

    __slots__ = (
        "_body", "_heads", "_interim", "_method", "_upgrade", "done", "head", "ready", "reusable",
        "tunnel",
    )  # fmt: skip

    def __init__(self, method: str, *, upgrade: bool = False) -> None:
        self.head: ResponseHead | None = None
        """The final head, once it has arrived."""
        self.done = False
        """Whether the answer is complete."""
        self.ready = b""
        """Content that arrived together with the head."""
        self.reusable = False
        """Whether another request may follow on the connection, once the answer is complete."""
        self.tunnel: bytes | None = None
        """After a 101 or a successful CONNECT: the first bytes of the other protocol."""
        self._method = method
        self._upgrade = upgrade
        self._heads = HeadReader()
        self._interim = 0
        self._body: Body | None = None

    @property
    def has_begun(self) -> bool:
        """Whether anything has arrived."""
        return not self._heads.is_empty

    @property
    def missing(self) -> int | None:
        """Bytes of the body that have not arrived; None if that is not known."""
        return self._body.missing if isinstance(self._body, SizedBody) else None

    def push(self, data: bytes) -> bytes:
        """The content in `data`; while the head is not there, content waits in `ready`.

        Raises ProtocolError.
        """
        body = self._body
        if body is None:
            self._push_head(data)
            return b""
        content = body.push(data)
        if body.done:
            self.done = True
            if body.rest:
                self.reusable = False  # bytes that nobody asked for would be the next answer
        return content

    def end(self) -> None:
        """The connection was closed. Raises ProtocolError if the answer is not complete."""
        self.reusable = False
        if self._body is not None:
            self._body.end()
            self.done = True
        elif self.head is None:
            raise ProtocolError("the connection was closed before the head of the response")

    def _push_head(self, data: bytes) -> None:
        if self.head is not None:
            self.reusable = False  # there is no body, and yet something came
            return
        found = self._heads.push(data)
        while found is not None:
            head, rest = found
            if not 100 <= head.status < 200:
                self._begin(head, rest)
                return
            if head.status == 101:
                self._switch(head, rest)
                return
            if head.is_chunked or head.length:
                raise ProtocolError("an interim response announces a body, which it cannot have")
            self._interim += 1
            if self._interim > MOST_INTERIM:
                raise ProtocolError(f"more than {MOST_INTERIM} interim responses")
            found = self._heads.push(rest) if rest else None

    def _switch(self, head: ResponseHead, rest: bytes) -> None:
        if not self._upgrade:
            raise ProtocolError("the server switches to a protocol that was not asked for")
        self.head, self.tunnel, self.done = head, rest, True

    def _begin(self, head: ResponseHead, rest: bytes) -> None:
        if self._method == "CONNECT" and 200 <= head.status < 300:
            # Whatever its framing says, it has no body (RFC 9110, 9.3.6).
            self.head, self.tunnel, self.done = head, rest, True
            return
        chunked, length = head.is_chunked, head.length
        self.head = head  # only now: its framing is valid
        self.reusable = head.keeps_alive
        if self._method == "HEAD" or head.status in (204, 304):
            # A 204 that announces a body may send it later than anybody looks for it.
            self.done = True
            announced = head.status == 204 and (chunked or bool(length))
            self.reusable = self.reusable and not rest and not announced
        elif chunked or length is not None:
            self._body = ChunkedBody() if chunked else SizedBody(length or 0)
            if rest or length == 0:
                self.ready = self.push(rest)
        else:
            self._body = OpenEndedBody()
            self.ready = rest
