"""The behaviours of `FaultyServer`, by the first segment of the path; the correct ones first."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

from trunkline.testing.server import Behaviour, Exchange

JSON = b'{"ok":true}'
EVENTS = (b'data: {"n":1}\n\n', b'data: {"n":2}\n\n')
DONE = b"data: [DONE]\n\n"
GREETING = b"hello, "
LARGE = b"0123456789abcdef" * 65536
_JSON_FIELD = "content-type: application/json"
_EVENTS_FIELD = "content-type: text/event-stream"

BEHAVIOURS: dict[str, Behaviour] = {}


def behaviour(name: str) -> Callable[[Behaviour], Behaviour]:
    """Return a decorator that adds a function to the table under that name."""
    return lambda function: BEHAVIOURS.setdefault(name, function)


@behaviour("json")
def answer_json(exchange: Exchange) -> None:
    """Send a small JSON body of known length, and keep the connection."""
    exchange.reply("200 OK", JSON, _JSON_FIELD)


@behaviour("echo")
def answer_echo(exchange: Exchange) -> None:
    """Send the method, target, headers and body length of the request, as JSON."""
    request = exchange.request
    seen = {
        "method": request.method,
        "target": request.target,
        "headers": request.headers.items_in_order,
        "length": len(request.body),
    }
    exchange.reply("200 OK", json.dumps(seen).encode(), _JSON_FIELD)


@behaviour("status")
def answer_status(exchange: Exchange) -> None:
    """Send an error as the API does, with the status in the path: ``status/404``."""
    status = exchange.segment(1, "500")
    body = json.dumps({"error": {"message": f"status {status}"}}).encode()
    exchange.reply(f"{status} Scripted", body, _JSON_FIELD)


@behaviour("chunked")
def answer_chunked(exchange: Exchange) -> None:
    """Send JSON in chunks of one byte."""
    exchange.begin(_JSON_FIELD)
    exchange.chunk(*(bytes([byte]) for byte in JSON), b"")


@behaviour("large")
def answer_large(exchange: Exchange) -> None:
    """Send a body of 1 MiB."""
    exchange.reply("200 OK", LARGE)


@behaviour("gzip")
def answer_gzip(exchange: Exchange) -> None:
    """Send JSON that is compressed with gzip."""
    body = gzip.compress(JSON, mtime=0)
    exchange.reply("200 OK", body, _JSON_FIELD, "content-encoding: gzip")


@behaviour("repeated")
def answer_repeated(exchange: Exchange) -> None:
    """Send a head with a repeated field, a field beyond ASCII and a cookie."""
    fields = ("x-twice: one", "x-twice: two", "x-latin: caf\xe9", "set-cookie: crumb=1; Path=/")
    exchange.reply("200 OK", JSON, *fields)


@behaviour("no-content")
def answer_no_content(exchange: Exchange) -> None:
    """Send status 204, which has no body and no length (RFC 9110, 8.6)."""
    exchange.send(b"HTTP/1.1 204 No Content\r\n\r\n")


@behaviour("not-modified")
def answer_not_modified(exchange: Exchange) -> None:
    """Send status 304 with the length of a body that is not sent (RFC 9110, 15.4.5)."""
    exchange.send(b'HTTP/1.1 304 Not Modified\r\netag: "1"\r\ncontent-length: 11\r\n\r\n')


@behaviour("old")
def answer_old(exchange: Exchange) -> None:
    """Answer in HTTP/1.0, where the body ends with the connection."""
    exchange.send(b"HTTP/1.0 200 OK\r\n\r\n", JSON)
    exchange.hang_up()


@behaviour("close")
def answer_close(exchange: Exchange) -> None:
    """Send JSON with ``connection: close``, and close the connection."""
    exchange.reply("200 OK", JSON, "connection: close")
    exchange.hang_up()


@behaviour("stale")
def answer_stale(exchange: Exchange) -> None:
    """Send JSON as if the connection were kept, but then close it."""
    exchange.reply("200 OK", JSON)
    exchange.hang_up()


@behaviour("redirect")
def answer_redirect(exchange: Exchange) -> None:
    """Redirect (307) to ``json`` on the same origin."""
    exchange.reply("307 Temporary Redirect", b"", "location: /json")


@behaviour("redirect-away")
def answer_redirect_away(exchange: Exchange) -> None:
    """Redirect (307) to ``json`` on another origin, which is the same server by another name."""
    url = exchange.server.url.replace("127.0.0.1", "localhost")
    exchange.reply("307 Temporary Redirect", b"", f"location: {url}/json")


@behaviour("continue")
def answer_continue(exchange: Exchange) -> None:
    """Send status 100 before the answer."""
    exchange.send(b"HTTP/1.1 100 Continue\r\n\r\n")
    answer_json(exchange)


@behaviour("upgrade")
def answer_upgrade(exchange: Exchange) -> None:
    """Switch to a protocol that begins with a greeting, returns one line, and ends."""
    head = b"HTTP/1.1 101 Switching Protocols\r\nupgrade: echo\r\nconnection: upgrade\r\n\r\n"
    exchange.send(head, GREETING)
    exchange.send(exchange.receive_line())
    exchange.hang_up()


@behaviour("interim")
def answer_interim(exchange: Exchange) -> None:
    """Send status 102 and status 103, eight times each, before the answer."""
    processing = b"HTTP/1.1 102 Processing\r\n\r\n"
    hints = b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n"
    exchange.send((processing + hints) * 8)
    answer_json(exchange)


@behaviour("events")
def answer_events(exchange: Exchange) -> None:
    """Send two events, ``[DONE]`` and the end of the body in one piece."""
    exchange.begin(_EVENTS_FIELD)
    exchange.chunk(*EVENTS, DONE, b"")


@behaviour("events-apart")
def answer_events_apart(exchange: Exchange) -> None:
    """Send two events and ``[DONE]``, and the end of the body after `release`."""
    exchange.begin(_EVENTS_FIELD)
    exchange.chunk(*EVENTS, DONE)
    exchange.keep = exchange.wait()
    exchange.chunk(b"")


@behaviour("events-endless")
def answer_events_endless(exchange: Exchange) -> None:
    """Send two events and ``[DONE]``, but do not end the body while the client stays."""
    exchange.begin(_EVENTS_FIELD)
    exchange.chunk(*EVENTS, DONE)
    exchange.wait_until_client_leaves()


@behaviour("events-cut")
def answer_events_cut(exchange: Exchange) -> None:
    """Send two events and a regular end of the body, without ``[DONE]``."""
    exchange.begin(_EVENTS_FIELD)
    exchange.chunk(*EVENTS, b"")


@behaviour("gated-head")
def answer_gated_head(exchange: Exchange) -> None:
    """Send JSON, but nothing before `release`."""
    exchange.keep = exchange.wait()
    answer_json(exchange)


@behaviour("gated-body")
def answer_gated_body(exchange: Exchange) -> None:
    """Send the head, and the body after `release`."""
    exchange.begin(framing=f"content-length: {len(JSON)}")
    exchange.keep = exchange.wait()
    exchange.send(JSON)


@behaviour("gated-events")
def answer_gated_events(exchange: Exchange) -> None:
    """Send one event, and a second one and the end of the body after `release`."""
    exchange.begin(_EVENTS_FIELD)
    exchange.chunk(EVENTS[0])
    exchange.keep = exchange.wait()
    exchange.chunk(EVENTS[1], b"")


@behaviour("silence")
def answer_silence(exchange: Exchange) -> None:
    """Send nothing while the client stays."""
    exchange.wait_until_client_leaves()


@behaviour("hang")
def answer_hang(exchange: Exchange) -> None:
    """Send the head and one event, then nothing while the client stays."""
    exchange.begin(_EVENTS_FIELD)
    exchange.chunk(EVENTS[0])
    exchange.wait_until_client_leaves()


@behaviour("drip")
def answer_drip(exchange: Exchange) -> None:
    """Send a stream's comment every 20 ms until the client leaves, but never an event."""
    exchange.begin(_EVENTS_FIELD)
    while exchange.wait(0.02):
        exchange.chunk(b": ping\n\n")
    exchange.hang_up()


@behaviour("early")
def answer_early(exchange: Exchange) -> None:
    """Send status 413 before the request's body is read, and close the connection."""
    exchange.reply("413 Too Large", JSON, "connection: close")
    exchange.hang_up()


@behaviour("closed")
def answer_closed(exchange: Exchange) -> None:
    """Close the connection before the head."""
    exchange.hang_up()


@behaviour("reset")
def answer_reset(exchange: Exchange) -> None:
    """Reset the connection before the head."""
    exchange.reset()


@behaviour("garbage")
def answer_garbage(exchange: Exchange) -> None:
    """Send bytes that are not a status line."""
    exchange.send(b"\x16\x03\x01 this is not HTTP\r\n\r\n")
    exchange.hang_up()


@behaviour("huge-head")
def answer_huge_head(exchange: Exchange) -> None:
    """Send a header field of 256 KiB."""
    exchange.reply("200 OK", JSON, f"x-huge: {'x' * 262144}")
    exchange.hang_up()


@behaviour("cut")
def answer_cut(exchange: Exchange) -> None:
    """Send a body that is shorter than its content-length."""
    exchange.begin(framing="content-length: 1000")
    exchange.send(JSON)
    exchange.hang_up()


@behaviour("cut-chunked")
def answer_cut_chunked(exchange: Exchange) -> None:
    """Send a chunked body without its last chunk."""
    exchange.begin()
    exchange.chunk(JSON)
    exchange.hang_up()


@behaviour("cut-by-reset")
def answer_cut_by_reset(exchange: Exchange) -> None:
    """Send a part of a body, and reset the connection after `release`."""
    exchange.begin()
    exchange.chunk(JSON)
    if exchange.wait():
        exchange.reset()
    exchange.keep = False
