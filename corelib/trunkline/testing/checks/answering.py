"""Checks of responses."""

from __future__ import annotations

import gzip

from trunkline.flow import Flow, Read
from trunkline.testing import promises
from trunkline.testing.behaviours import EVENTS, JSON, LARGE
from trunkline.testing.bench import Bench, ensure, keeps


@keeps(promises.STATUSES_RETURNED)
def statuses_returned(bench: Bench) -> Flow[None]:
    for status in (400, 401, 404, 429, 500, 503):
        response = yield from bench.get(f"status/{status}")
        ensure(response.status == status, f"status {response.status}, not {status}")
        body = yield from Read(response)
        ensure(str(status).encode() in body, f"the body of {status} is {body!r}")


@keeps(promises.REDIRECTS_RETURNED)
def redirects_returned(bench: Bench) -> Flow[None]:
    response = yield from bench.get("redirect")
    yield from Read(response)
    ensure(response.status == 307, f"status {response.status}")
    ensure(response.headers.get("location") == "/json", f"{response.headers!r}")
    ensure(len(bench.peer.requests) == 1, f"{len(bench.peer.requests)} requests were sent")


@keeps(promises.REDIRECTS_AWAY_RETURNED)
def redirects_away_returned(bench: Bench) -> Flow[None]:
    response = yield from bench.post("redirect-away", b"secret")
    yield from Read(response)
    ensure(response.status == 307, f"status {response.status}")
    ensure(len(bench.peer.requests) == 1, f"{len(bench.peer.requests)} requests were sent")


@keeps(promises.HEADERS_KEPT)
def headers_kept(bench: Bench) -> Flow[None]:
    response = yield from bench.get("repeated")
    yield from Read(response)
    fields = response.headers.items_in_order
    twice = [value for name, value in fields if name.lower() == "x-twice"]
    ensure(twice == ["one", "two"], f"x-twice: {twice}")
    latin = response.headers.get("x-latin")
    ensure(latin == "caf\xe9", f"x-latin: {latin!r}")


@keeps(promises.ENCODING_LEFT)
def encoding_left(bench: Bench) -> Flow[None]:
    response = yield from bench.get("gzip")
    ensure(response.headers.get("content-encoding") == "gzip", f"{response.headers!r}")
    body = yield from bench.rest(response)
    ensure(body == gzip.compress(JSON, mtime=0), f"the body is {body!r}")


@keeps(promises.CHUNKS_JOINED)
def chunks_joined(bench: Bench) -> Flow[None]:
    body = yield from bench.whole("chunked")
    ensure(body == JSON, f"the body is {body!r}")


@keeps(promises.LARGE_BODIES)
def large_bodies(bench: Bench) -> Flow[None]:
    body = yield from bench.whole("large")
    ensure(body == LARGE, f"{len(body)} bytes, not the {len(LARGE)} sent")


@keeps(promises.NO_BODY)
def no_body(bench: Bench) -> Flow[None]:
    for path, status in (("no-content", 204), ("not-modified", 304)):
        response = yield from bench.get(path)
        ensure(response.status == status, f"status {response.status}, not {status}")
        body = yield from Read(response)
        ensure(body == b"", f"the body of {status} is {body!r}")
    yield from bench.whole("json")
    ensure(bench.peer.accepted == 1, f"{bench.peer.accepted} connections were made")


@keeps(promises.OLD_HTTP)
def old_http(bench: Bench) -> Flow[None]:
    for _ in range(2):
        body = yield from bench.whole("old")
        ensure(body == JSON, f"the body is {body!r}")


@keeps(promises.CONTINUE_SKIPPED)
def continue_skipped(bench: Bench) -> Flow[None]:
    body = yield from bench.whole("continue")
    ensure(body == JSON, f"the body is {body!r}")


@keeps(promises.INTERIM_SKIPPED)
def interim_skipped(bench: Bench) -> Flow[None]:
    body = yield from bench.whole("interim")
    ensure(body == JSON, f"the body is {body!r}")


@keeps(promises.HEAD_FIRST)
def head_first(bench: Bench) -> Flow[None]:
    response = yield from bench.get("gated-body")
    ensure(response.status == 200, f"status {response.status}")
    bench.peer.release()
    body = yield from Read(response)
    ensure(body == JSON, f"the body is {body!r}")


@keeps(promises.PIECES_AS_SENT)
def pieces_as_sent(bench: Bench) -> Flow[None]:
    response = yield from bench.get("gated-events")
    first = yield from bench.pull(response)
    ensure(first == EVENTS[0], f"the first piece is {first!r}")
    bench.peer.release()
    rest = yield from bench.rest(response)
    ensure(rest == EVENTS[1], f"the rest of the body is {rest!r}")
