"""More behaviours of `FaultyServer`: answers that a strict, bounded transport must refuse.

Each is bounded in time and bytes, so that a transport that believes the server fails its check and
does not exhaust the memory.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from trunkline.testing.behaviours import DONE, EVENTS, JSON, answer_json
from trunkline.testing.server import Behaviour, Exchange

_OK = b"HTTP/1.1 200 OK\r\n"
_LENGTH = b"content-length: %d\r\n\r\n"
_STOLEN = b'{"target":"/stolen"}'
_SECOND = _OK + _LENGTH % len(_STOLEN) + _STOLEN
"""A whole response to a request that nobody has sent."""
_DEAF_SECONDS = 1.0
_DRIPS = 30
_FLOOD = 20_000
_TRAILERS = 4 << 20


def _head(*lines: bytes) -> bytes:
    return b"".join([_OK, *(line + b"\r\n" for line in lines), b"\r\n"])


LEFTOVERS: dict[str, bytes] = {
    "length": _OK + _LENGTH % len(JSON) + JSON + _SECOND,
    "chunked": _head(b"transfer-encoding: chunked") + b"b\r\n" + JSON + b"\r\n0\r\n\r\n" + _SECOND,
    "short": _OK + _LENGTH % (len(JSON) - 2) + JSON,
    "204": b"HTTP/1.1 204 No Content\r\n\r\n" + _SECOND,
    "304": b'HTTP/1.1 304 Not Modified\r\netag: "1"\r\n\r\n' + _SECOND,
    "204-length": b"HTTP/1.1 204 No Content\r\n" + _LENGTH % len(_SECOND) + _SECOND,
}
"""Responses with more bytes than belong to them."""

_FIVE = b"12345"
_CHUNKED_FIVE = b"5\r\n12345\r\n0\r\n\r\n"
FRAMINGS: dict[str, bytes] = {
    "plus": _head(b"content-length: +5") + _FIVE,
    "hexadecimal": _head(b"content-length: 0x5") + _FIVE,
    "underscore": _head(b"content-length: 0_5") + _FIVE,
    "negative": _head(b"content-length: -1") + _FIVE,
    "conflicting": _head(b"content-length: 5", b"content-length: 3") + _FIVE,
    "conflicting-list": _head(b"content-length: 5, 3") + _FIVE,
    "both": _head(b"content-length: 5", b"transfer-encoding: chunked") + _CHUNKED_FIVE,
    "both-swapped": _head(b"transfer-encoding: chunked", b"content-length: 5") + _CHUNKED_FIVE,
    "gzip-chunked": _head(b"transfer-encoding: gzip, chunked") + _CHUNKED_FIVE,
    "unknown-coding": _head(b"transfer-encoding: identity") + _FIVE,
    "nul": _head(b"content-length: 5", b"x-nul: a\x00b") + _FIVE,
    "nul-in-length": _head(b"content-length: 5\x00") + _FIVE,
}
"""Heads that two readers would read in different ways."""

CHUNK_SIZES: dict[str, bytes] = {
    "prefix": b"0x5", "plus": b"+5", "negative": b"-5", "underscore": b"0_5", "empty": b"",
    "huge": b"10000000000000005", "word": b"five",
}  # fmt: skip
"""Sizes of a chunk of five bytes that are not plain hexadecimal numbers."""

HEAD_CUTS: dict[str, bytes] = {
    "status": b"HTTP/1.1 2",
    "line": _OK,
    "field": _OK + b"content-type: applic",
    "fields": _OK + b"content-type: application/json\r\n",
}
"""Beginnings of a head."""

KEY = "sk-conformance-4711"
QUERY_KEY = "sk-query-4711"
"""The credentials of the checks that look for them: that of a header, and that of a URL."""


ATTACKS: dict[str, Behaviour] = {}


def attack(name: str) -> Callable[[Behaviour], Behaviour]:
    """Return a decorator that adds a function to the table under that name."""
    return lambda function: ATTACKS.setdefault(name, function)


@attack("framing")
def answer_framing(exchange: Exchange) -> None:
    """Send an entry of `FRAMINGS`, and close the connection."""
    exchange.send(FRAMINGS[exchange.segment(1, "plus")])
    exchange.hang_up()


@attack("head-cut")
def answer_head_cut(exchange: Exchange) -> None:
    """Send an entry of `HEAD_CUTS`, and close the connection."""
    exchange.send(HEAD_CUTS[exchange.segment(1, "field")])
    exchange.hang_up()


@attack("leftover")
def answer_leftover(exchange: Exchange) -> None:
    """Send an entry of `LEFTOVERS` in one piece, and keep the connection."""
    exchange.send(LEFTOVERS[exchange.segment(1, "length")])


@attack("unasked")
def answer_unasked(exchange: Exchange) -> None:
    """Send JSON, and after `release` a second response, and close the connection."""
    answer_json(exchange)
    if exchange.wait():
        exchange.send(_SECOND)
    exchange.hang_up()


@attack("chunk-size")
def answer_chunk_size(exchange: Exchange) -> None:
    """Send a chunk whose size is an entry of `CHUNK_SIZES`."""
    size = CHUNK_SIZES[exchange.segment(1, "prefix")]
    exchange.begin()
    exchange.send(size, b"\r\n12345\r\n0\r\n\r\n")
    exchange.hang_up()


@attack("blanks")
def answer_blanks(exchange: Exchange) -> None:
    """Send header fields with blanks around their values."""
    exchange.reply("200 OK", JSON, "x-should-retry: false \t ", "x-lead:  \t a  b")


@attack("many-headers")
def answer_many_headers(exchange: Exchange) -> None:
    """Send 150 header fields."""
    exchange.reply("200 OK", JSON, *(f"x-field-{number}: {number}" for number in range(150)))


@attack("head-drip")
def answer_head_drip(exchange: Exchange) -> None:
    """Send the head byte by byte, and then the body."""
    exchange.drip(_head(b"x: y", b"content-length: 2"))
    if exchange.keep:
        exchange.send(b"{}")


@attack("interim-flood")
def answer_interim_flood(exchange: Exchange) -> None:
    """Send the interim response in the path, 100 or 103, 20,000 times."""
    interim = f"HTTP/1.1 {exchange.segment(1, '103')} Wait\r\n\r\n".encode()
    for _ in range(_FLOOD // 1000):
        exchange.send(interim * 1000)
    answer_json(exchange)


@attack("interim-drip")
def answer_interim_drip(exchange: Exchange) -> None:
    """Send the interim response in the path every 50 ms, 30 times."""
    interim = f"HTTP/1.1 {exchange.segment(1, '103')} Wait\r\n\r\n".encode()
    _repeat(exchange, lambda: exchange.send(interim), partial(answer_json, exchange))


@attack("trailer-flood")
def answer_trailer_flood(exchange: Exchange) -> None:
    """Send a chunked body with 4 MiB of trailers."""
    _begin_trailers(exchange)
    trailers = b"".join(b"x-%d: %s\r\n" % (number, b"y" * 50) for number in range(1000))
    for _ in range(_TRAILERS // len(trailers)):
        exchange.send(trailers)
    exchange.send(b"\r\n")


@attack("trailer-drip")
def answer_trailer_drip(exchange: Exchange) -> None:
    """Send a trailer every 50 ms after a chunked body, 30 times."""
    _begin_trailers(exchange)
    _repeat(exchange, lambda: exchange.send(b"x: y\r\n"), lambda: exchange.send(b"\r\n"))


def _begin_trailers(exchange: Exchange) -> None:
    exchange.begin()
    exchange.chunk(JSON)
    exchange.send(b"0\r\n")


def _repeat(exchange: Exchange, once: Callable[[], object], at_last: Callable[[], object]) -> None:
    for _ in range(_DRIPS):
        once()
        if not exchange.wait(0.05):
            exchange.hang_up()
            return
    at_last()


@attack("early-deaf")
def answer_early_deaf(exchange: Exchange) -> None:
    """Read nothing of the request's body for a second, and then answer."""
    exchange.pause(_DEAF_SECONDS)
    exchange.drop_body()
    answer_json(exchange)


@attack("early-begun")
def answer_early_begun(exchange: Exchange) -> None:
    """Send status 413 when the request's body begins to arrive, and close the connection."""
    exchange.await_body()
    exchange.reply("413 Too Large", JSON, "connection: close")
    exchange.hang_up()


@attack("early-stop")
def answer_early_stop(exchange: Exchange) -> None:
    """Send status 413 at once, but read nothing of the request's body for a second."""
    exchange.reply("413 Too Large", JSON)
    exchange.pause(_DEAF_SECONDS)
    exchange.drop_body()


@attack("keep-alive")
def answer_keep_alive(exchange: Exchange) -> None:
    """Send JSON and the limit of an idle connection, in seconds, that the path says."""
    exchange.reply("200 OK", JSON, f"keep-alive: timeout={exchange.segment(1, '1')}")


@attack("stale-stream")
def answer_stale_stream(exchange: Exchange) -> None:
    """Stream events to the end as if the connection were kept, but close it 2 ms later."""
    exchange.begin("content-type: text/event-stream")
    exchange.chunk(*EVENTS, DONE, b"")
    exchange.pause(0.002)
    exchange.hang_up()


@attack("tls-broken")
def answer_tls_broken(exchange: Exchange) -> None:
    """Send a part of a body, and after `release` bytes that are not a TLS record."""
    if exchange.segment(1, "body") == "body":
        exchange.begin(framing="content-length: 1000")
        exchange.send(JSON)
        exchange.wait()
    exchange.send_below_tls(b"\x17\x03\x03\x00\x20" + bytes(32))
    exchange.hang_up()


@attack("quote")
def answer_quote(exchange: Exchange) -> None:
    """Send an answer that is broken in the way that the path says, and quotes the request."""
    quoted = exchange.request.headers.get("authorization", "none").encode()
    exchange.send(_QUOTING[exchange.segment(1, "status")] % {b"quoted": quoted})
    exchange.hang_up()


_QUOTING: dict[str, bytes] = {
    "status": b"HTTP/1.1 %(quoted)s\r\n\r\n",
    "version": b"%(quoted)s HTTP/1.1 200 OK\r\n\r\n",
    "field": _OK + b"authorization %(quoted)s\r\ncontent-length: 0\r\n\r\n",
    "control": _OK + b"x-echo: %(quoted)s\x00\r\ncontent-length: 0\r\n\r\n",
    "length": _OK + b"content-length: %(quoted)s\r\n\r\n",
    "coding": _OK + b"transfer-encoding: %(quoted)s\r\n\r\n",
    "chunk": _OK + b"transfer-encoding: chunked\r\n\r\n%(quoted)s\r\n",
    "trailer": _OK + b"transfer-encoding: chunked\r\n\r\n0\r\n%(quoted)s\r\n\r\n",
}
"""Broken answers that quote the request's Authorization."""
QUOTES = tuple(_QUOTING)
