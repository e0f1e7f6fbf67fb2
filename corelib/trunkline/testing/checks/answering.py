"""Checks of responses."""

from __future__ import annotations

import gzip
from functools import partial
from typing import Any

from trunkline.flow import Call, Flow, Read
from trunkline.http import Headers
from trunkline.testing.behaviours import EVENTS, GREETING, JSON, LARGE
from trunkline.testing.bench import Bench, ensure
from trunkline.testing.check import keeps


@keeps("statuses-returned", needs="memory")
def statuses_returned(bench: Bench) -> Flow[None]:
    for status in (400, 401, 404, 429, 500, 503):
        response = yield from bench.get(f"status/{status}")
        ensure(response.status == status, f"status {response.status}, not {status}")
        body = yield from Read(response)
        ensure(str(status).encode() in body, f"the body of {status} is {body!r}")


@keeps("redirects-returned", needs="memory")
def redirects_returned(bench: Bench) -> Flow[None]:
    response = yield from bench.get("redirect")
    yield from Read(response)
    ensure(response.status == 307, f"status {response.status}")
    ensure(response.headers.get("location") == "/json", f"{response.headers!r}")
    ensure(len(bench.peer.requests) == 1, f"{len(bench.peer.requests)} requests were sent")


@keeps("redirects-away-returned", needs="memory")
def redirects_away_returned(bench: Bench) -> Flow[None]:
    response = yield from bench.post("redirect-away", b"secret")
    yield from Read(response)
    ensure(response.status == 307, f"status {response.status}")
    ensure(len(bench.peer.requests) == 1, f"{len(bench.peer.requests)} requests were sent")


@keeps("headers-kept", needs="memory")
def headers_kept(bench: Bench) -> Flow[None]:
    response = yield from bench.get("repeated")
    yield from Read(response)
    fields = response.headers.items_in_order
    twice = [value for name, value in fields if name.lower() == "x-twice"]
    ensure(twice == ["one", "two"], f"x-twice: {twice}")
    latin = response.headers.get("x-latin")
    ensure(latin == "caf\xe9", f"x-latin: {latin!r}")


@keeps("values-trimmed")
def values_trimmed(bench: Bench) -> Flow[None]:
    response = yield from bench.get("blanks")
    yield from Read(response)
    for name, wanted in (("x-should-retry", "false"), ("x-lead", "a  b")):
        value = response.headers.get(name)
        ensure(value == wanted, f"{name}: {value!r}, not {wanted!r}")


@keeps("many-headers")
def many_headers(bench: Bench) -> Flow[None]:
    response = yield from bench.get("many-headers")
    yield from Read(response)
    fields = response.headers.items_in_order
    values = [value for name, value in fields if name.lower().startswith("x-field-")]
    ensure(values == [str(number) for number in range(150)], f"{len(values)} fields: {values}")


@keeps("encoding-left", needs="memory")
def encoding_left(bench: Bench) -> Flow[None]:
    response = yield from bench.get("gzip")
    ensure(response.headers.get("content-encoding") == "gzip", f"{response.headers!r}")
    body = yield from bench.rest(response)
    ensure(body == gzip.compress(JSON, mtime=0), f"the body is {body!r}")


@keeps("upgraded", needs="websocket")
def upgraded(bench: Bench) -> Flow[None]:
    fields = Headers({"Connection": "Upgrade", "Upgrade": "echo"})
    response = yield from bench.get("upgrade", headers=fields)
    ensure(response.status == 101, f"status {response.status}, not 101")
    stream: Any = response.stream
    sending: Call[None] = Call(partial(stream.send, b"a line\r\n", 5.0))
    yield from sending
    ensure(stream.has_news, "the bytes that came with the head are not announced")
    received = b""
    receiving: Call[bytes] = Call(partial(stream.receive, 5.0))
    while piece := (yield from receiving):
        received += piece
    ensure(received == GREETING + b"a line", f"received {received!r}")
    yield from bench.close_response(response)
    yield from bench.whole("json")


@keeps("chunks-joined")
def chunks_joined(bench: Bench) -> Flow[None]:
    body = yield from bench.whole("chunked")
    ensure(body == JSON, f"the body is {body!r}")


@keeps("large-bodies", needs="memory")
def large_bodies(bench: Bench) -> Flow[None]:
    body = yield from bench.whole("large")
    ensure(body == LARGE, f"{len(body)} bytes, not the {len(LARGE)} sent")


@keeps("no-body")
def no_body(bench: Bench) -> Flow[None]:
    for path, status in (("no-content", 204), ("not-modified", 304)):
        response = yield from bench.get(path)
        ensure(response.status == status, f"status {response.status}, not {status}")
        body = yield from Read(response)
        ensure(body == b"", f"the body of {status} is {body!r}")
    yield from bench.whole("json")
    ensure(bench.peer.accepted == 1, f"{bench.peer.accepted} connections were made")


@keeps("old-http")
def old_http(bench: Bench) -> Flow[None]:
    for _ in range(2):
        body = yield from bench.whole("old")
        ensure(body == JSON, f"the body is {body!r}")


@keeps("continue-skipped")
def continue_skipped(bench: Bench) -> Flow[None]:
    body = yield from bench.whole("continue")
    ensure(body == JSON, f"the body is {body!r}")


@keeps("interim-skipped")
def interim_skipped(bench: Bench) -> Flow[None]:
    body = yield from bench.whole("interim")
    ensure(body == JSON, f"the body is {body!r}")


@keeps("head-first", needs="memory")
def head_first(bench: Bench) -> Flow[None]:
    response = yield from bench.get("gated-body")
    ensure(response.status == 200, f"status {response.status}")
    bench.peer.release()
    body = yield from Read(response)
    ensure(body == JSON, f"the body is {body!r}")


@keeps("pieces-as-sent", needs="memory")
def pieces_as_sent(bench: Bench) -> Flow[None]:
    response = yield from bench.get("gated-events")
    first = yield from bench.pull(response)
    ensure(first == EVENTS[0], f"the first piece is {first!r}")
    bench.peer.release()
    rest = yield from bench.rest(response)
    ensure(rest == EVENTS[1], f"the rest of the body is {rest!r}")
