"""A response of any size costs bounded memory and linear time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.transports.http1.cases import CHUNKED, chunked, head, sized
from tests.transports.http1.corpus_bodies import CONTINUE, HINTS, LAST
from tests.transports.http1.reading import REFUSED, seen, singly
from trunkline_transports.http1 import bodies, heads
from trunkline_transports.http1.answer import Answer
from trunkline_transports.http1.heads import LONGEST_HEAD, ProtocolError

PACKET = 1460


def padded(length: int) -> bytes:
    """A response with a head of exactly that length."""
    short = len(head(b"X: ", b"Content-Length: 5"))
    return sized(b"X: " + b"x" * (length - short))


def packets(raw: bytes) -> Iterator[bytes]:
    return (raw[place : place + PACKET] for place in range(0, len(raw), PACKET))


def fields(count: int) -> bytes:
    """A response with exactly that many fields."""
    return sized(*(b"X: %d" % number for number in range(count - 1)))


def trailers(count: int) -> bytes:
    return chunked(b"5\r\nhello\r\n0\r\n" + b"A: b\r\n" * count + b"\r\n")


def long_trailer(length: int) -> bytes:
    return chunked(b"5\r\nhello\r\n0\r\nA:" + b"b" * (length - 2) + b"\r\n\r\n")


def extension(length: int) -> bytes:
    """A chunk whose first line has exactly that length."""
    return chunked(b"5;" + b"x" * (length - 2) + b"\r\nhello\r\n" + LAST)


BOUNDS: dict[str, tuple[Callable[[int], bytes], int]] = {
    "bytes-of-the-head": (padded, 128 * 1024),
    "fields": (fields, 1000),
    "interim-responses": (lambda count: HINTS * count + sized(), 20),
    "trailers": (trailers, 100),
    "bytes-of-trailers": (long_trailer, 16 * 1024),
    "bytes-of-a-chunk-extension": (extension, 16 * 1024),
}


@pytest.mark.thorough
@pytest.mark.parametrize("bound", BOUNDS)
def test_response_at_a_bound_then_it_is_accepted_and_one_more_is_refused(bound: str) -> None:
    """Whole, in packets, and in single bytes."""
    make, most = BOUNDS[bound]
    for cut in (lambda raw: [raw], packets, singly):
        fits, exceeds = seen(cut(make(most))), seen(cut(make(most + 1)))
        assert (fits.status, fits.body, fits.kept) == (200, b"hello", True)
        assert exceeds == REFUSED or exceeds.broken


ENDLESS: dict[str, tuple[bytes, bytes]] = {
    "status-line": (b"HTTP/1.1 200 ", b"x"),
    "field": (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
    "fields": (b"HTTP/1.1 200 OK\r\n", b"X: x\r\n"),
    "fields-by-line-feed": (b"HTTP/1.1 200 OK\r\n", b"X: x\n"),
    "name": (b"HTTP/1.1 200 OK\r\n", b"x"),
    "continue": (b"", CONTINUE),
    "hints": (b"", HINTS),
    "hints-with-a-long-field": (b"", head(b"Link: " + b"x" * 6000, status=b"HTTP/1.1 103 Hints")),
    "carriage-returns": (b"HTTP/1.1 200 OK\r\n", b"\r"),
    "blanks": (b"HTTP/1.1 200 OK\r\nX:", b" "),
    "zeros-of-a-size": (head(CHUNKED), b"0"),
    "size": (head(CHUNKED), b"f"),
    "extension": (head(CHUNKED) + b"5;", b"x"),
    "blanks-after-a-size": (head(CHUNKED) + b"5", b" "),
    "trailer": (head(CHUNKED) + b"0\r\nX: ", b"x"),
    "trailers": (head(CHUNKED) + b"0\r\n", b"X: x\r\n"),
    "short-trailers": (head(CHUNKED) + b"0\r\n", b"X:\r\n"),
    "no-http": (b"", b"x"),
    "line-feeds": (b"", b"\n"),
}


@pytest.mark.thorough
@pytest.mark.parametrize("name", ENDLESS)
@pytest.mark.parametrize("size", [1, 4096, 65536])
def test_response_that_never_ends_then_it_is_refused_within_its_bound(name: str, size: int) -> None:
    """The connection is not closed: the bound alone ends it."""
    begin, more = ENDLESS[name]
    answer = Answer("GET")
    answer.push(begin)
    piece = more * max(size // len(more), 1)
    for _ in range(LONGEST_HEAD // len(piece)):
        try:
            assert answer.push(piece) == b""
        except ProtocolError:
            return
    with pytest.raises(ProtocolError):
        answer.push(piece)


@pytest.mark.parametrize("raw", [b"HTTP/1.1 200 OK\nA: b\n\n", b"HTTP/1.1 200 OK\r\nA: b\n\r\n"])
def test_head_that_ends_its_lines_by_line_feed_then_nobody_waits_for_its_end(raw: bytes) -> None:
    """The call would fail at its time limit only, and would not say why."""
    for pieces in ([raw], [raw[:9], raw[9:]], list(singly(raw))):
        answer = Answer("GET")

        def push_all(answer: Answer, pieces: list[bytes]) -> None:
            for piece in pieces:
                answer.push(piece)

        with pytest.raises(ProtocolError, match="without CR"):
            push_all(answer, pieces)


@pytest.mark.parametrize("begin", [b"", HINTS])
def test_head_without_a_line_then_it_is_refused_at_once(begin: bytes) -> None:
    """Whole and in single bytes, also after an interim response."""
    for cut in (lambda raw: [raw], singly):
        answer = Answer("GET")
        if begin:
            answer.push(begin)
        *pieces, last = cut(b"\r\n\r\n")
        for piece in pieces:
            answer.push(piece)
        with pytest.raises(ProtocolError, match="well-formed"):
            answer.push(last)


def test_chunk_line_with_a_bare_carriage_return_then_it_is_refused_at_once() -> None:
    """The line might never end."""
    body = bodies.ChunkedBody()
    with pytest.raises(ProtocolError):
        body.push(b"5\r;")


def test_sizes_of_chunks_when_remembered_then_only_short_lines_are() -> None:
    """The process keeps them."""
    for line, remembered in ((b"00f", True), (b"000f", False)):
        assert seen([chunked(line + b"\r\n" + b"x" * 15 + b"\r\n" + LAST)]).body == b"x" * 15
        assert (line in bodies._sizes) is remembered


class Examined:
    """Counts the bytes that searches look at."""

    def __init__(self) -> None:
        self.bytes = 0


def counting(examined: Examined) -> Any:
    """A bytearray that counts them."""

    class Counted(bytearray):
        def find(self, sub: Any, start: Any = 0, *more: Any) -> int:
            found = super().find(sub, start, *more)
            examined.bytes += (len(self) if found < 0 else found) - start
            return found

    return Counted


@pytest.mark.parametrize("piece", [1, 7, PACKET])
def test_head_in_small_pieces_then_each_byte_is_looked_at_a_few_times(
    piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A head that drips must not cost time that grows with the square of its length."""
    examined = Examined()
    monkeypatch.setattr(heads, "bytearray", counting(examined), raising=False)
    raw = padded(LONGEST_HEAD)
    assert seen(raw[place : place + piece] for place in range(0, len(raw), piece)).kept
    assert 0 < examined.bytes < 5 * len(raw)


class CountedBytes(bytes):
    """Counts the bytes that are copied or searched in it and in everything made of it."""

    examined = Examined()

    def __add__(self, other: Any) -> Any:
        return self._made(bytes(self) + other)

    def __radd__(self, other: Any) -> Any:
        return self._made(other + bytes(self))

    def __getitem__(self, place: Any) -> Any:
        return self._made(bytes(self)[place])

    def __contains__(self, sub: Any) -> bool:
        self.examined.bytes += len(self)
        return super().__contains__(sub)

    def find(self, sub: Any, start: Any = 0, *more: Any) -> int:
        found = super().find(sub, start, *more)
        self.examined.bytes += (len(self) if found < 0 else found) - start
        return found

    def _made(self, data: Any) -> Any:
        self.examined.bytes += len(data)
        return CountedBytes(data)


@pytest.mark.parametrize("piece", [1, 7, PACKET])
def test_chunked_body_in_small_pieces_then_a_push_costs_no_more_than_a_line(piece: int) -> None:
    """Only the line of framing that is not complete is looked at again."""
    CountedBytes.examined.bytes = 0
    line, content = b"5" + b";" + b"x" * 60 + b"\r\n", b"hello\r\n"
    raw = CountedBytes((line + content) * 50 + LAST)
    body = bodies.ChunkedBody()
    found = b"".join(
        bytes(body.push(raw[place : place + piece])) for place in range(0, len(raw), piece)
    )
    assert (found, body.done, body.rest) == (b"hello" * 50, True, b"")
    pushes = -(-len(raw) // piece)
    assert CountedBytes.examined.bytes < 5 * pushes * (len(line) + piece)


def test_large_body_in_large_pieces_then_it_is_passed_on_without_a_copy() -> None:
    """A file of known length goes through as it came."""
    answer = Answer("GET")
    answer.push(head(b"Content-Length: 1000000"))
    piece = b"x" * 65536
    assert answer.push(piece) is piece
    assert answer.missing == 1_000_000 - 65536
