"""The same response as three parsers read it: ours, h11's and llhttp's (the package httptools).

Each reads the answer to a GET, after which the connection is closed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import h11
import httptools

from tests.transports.http1.reading import consumed, seen, singly
from trunkline_transports.http1.heads import ProtocolError


class Reading(NamedTuple):
    """An accepted response. Names are in lower case, values without blanks around them."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    leftover: bytes


def ours(raw: bytes) -> Reading | None:
    """Our reading; None if it is refused, by whichever cut."""
    found = seen([raw])
    if found.status is None or found.broken:
        return None
    try:
        end = consumed(raw)
    except ProtocolError:  # in the bytes after the end, or `seen` would have refused it too
        return None
    leftover = b"" if end is None else raw[end:]
    headers = _plain(found.headers)
    return Reading(found.status, headers, found.body, leftover)


def with_h11(raw: bytes) -> Reading | None:
    """The reading of h11."""
    connection = h11.Connection(h11.CLIENT, max_incomplete_event_size=1 << 20)
    connection.send(h11.Request(method="GET", target="/", headers=[("Host", "a.test")]))
    connection.send(h11.EndOfMessage())
    response: Any = None
    body: list[bytes] = []
    try:
        connection.receive_data(raw)
        ended = False
        while True:
            event: Any = connection.next_event()
            if event is h11.NEED_DATA and not ended:
                connection.receive_data(b"")
                ended = True
            elif isinstance(event, h11.Response):
                response = event
            elif isinstance(event, h11.Data):
                body.append(bytes(event.data))
            elif isinstance(event, h11.EndOfMessage):
                break
            elif not isinstance(event, h11.InformationalResponse):
                return None  # the end, or another protocol
    except (h11.LocalProtocolError, h11.RemoteProtocolError):
        return None
    headers = _plain((name.decode(), value.decode("latin-1")) for name, value in response.headers)
    leftover = b"" if ended else connection.trailing_data[0]
    return Reading(response.status_code, headers, b"".join(body), leftover)


class _Listener:
    """Methods that httptools calls."""

    def __init__(self) -> None:
        self.parser: Any = httptools.HttpResponseParser(self)
        self.headers: list[tuple[str, str]] = []
        self.body: list[bytes] = []
        self.head = self.done = False

    def on_header(self, name: bytes, value: bytes) -> None:
        if not self.head:  # the rest are trailers
            self.headers.append((name.decode("latin-1"), value.decode("latin-1")))

    def on_headers_complete(self) -> None:
        self.head = self.parser.get_status_code() >= 200

    def on_body(self, data: bytes) -> None:
        self.body.append(data)

    def on_message_complete(self) -> None:
        self.done = self.head
        if not self.head:
            self.headers.clear()


def with_llhttp(raw: bytes) -> Reading | None:
    """The reading of llhttp. Single bytes are passed to it, because it does not say where it is."""
    listener = _Listener()
    position = 0
    try:
        for piece in singly(raw):
            listener.parser.feed_data(piece)
            position += 1
            if listener.done:
                break
    except (httptools.HttpParserError, httptools.HttpParserUpgrade):
        return None
    headers = _plain(listener.headers)
    framed = {"content-length", "transfer-encoding"} & {name for name, _ in headers}
    if not listener.head or (framed and not listener.done):
        return None
    status = listener.parser.get_status_code()
    return Reading(status, headers, b"".join(listener.body), raw[position:])


def _plain(fields: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The fields without what h11 takes away: lengths that agree are one, codings have no case."""
    plain: list[tuple[str, str]] = []
    for name, value in ((name.lower(), value.strip(" \t")) for name, value in fields):
        if name == "content-length":
            same = (name, value.partition(",")[0].strip(" \t"))
            plain += [] if same in plain else [same]
        else:
            plain.append((name, value.lower() if name == "transfer-encoding" else value))
    return tuple(plain)
