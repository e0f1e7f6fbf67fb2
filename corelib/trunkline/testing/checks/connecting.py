"""Checks of connections: which are kept, which are closed, and how many there are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trunkline.errors import APITimeoutError
from trunkline.flow import Discard, Flow, Read
from trunkline.network import Limits
from trunkline.testing import promises
from trunkline.testing.behaviours import DONE, JSON
from trunkline.testing.bench import SECONDS, Bench, ensure, failure, keeps
from trunkline.testing.site import Site

_A_MOMENT = 0.1


def _only_one(_: Site) -> Mapping[str, Any]:
    return {"limits": Limits(max_connections=1)}


@keeps(promises.REUSED)
def reused(bench: Bench) -> Flow[None]:
    for path in ("json", "chunked", "status/404", "events", "json"):
        response = yield from bench.get(path)
        yield from Read(response)
    ensure(bench.peer.accepted == 1, f"{bench.peer.accepted} connections were made")


@keeps(promises.CLOSE_OBEYED)
def close_obeyed(bench: Bench) -> Flow[None]:
    yield from bench.whole("close")
    yield from bench.connections(0)
    body = yield from bench.whole("json")
    ensure(body == JSON, f"the next body is {body!r}")


@keeps(promises.STALE_NOTICED)
def stale_noticed(bench: Bench) -> Flow[None]:
    yield from bench.whole("stale")
    yield from bench.connections(0)
    body = yield from bench.whole("json")
    ensure(body == JSON, f"the next body is {body!r}")
    ensure(bench.peer.accepted == 2, f"{bench.peer.accepted} connections were made")


@keeps(promises.HALF_READ_CLOSED)
def half_read_closed(bench: Bench) -> Flow[None]:
    response = yield from bench.get("gated-events")
    yield from bench.pull(response)
    yield from Discard(response)
    yield from bench.connections(0)


@keeps(promises.UNREAD_CLOSED)
def unread_closed(bench: Bench) -> Flow[None]:
    response = yield from bench.get("gated-body")
    yield from Discard(response)
    yield from bench.connections(0)


@keeps(promises.LAST_BYTE_CLOSED, network=_only_one)
def last_byte_closed(bench: Bench) -> Flow[None]:
    for path in ("json", "events", "json"):
        response = yield from bench.get(path)
        received = b""
        while not received.endswith((JSON, DONE)):
            piece = yield from bench.pull(response)
            ensure(piece is not None, f"the body ended after {received!r}")
            received += piece or b""
        yield from Discard(response)


@keeps(promises.CLOSE_TWICE)
def close_twice(bench: Bench) -> Flow[None]:
    for path in ("json", "gated-events"):
        response = yield from bench.get(path)
        yield from (bench.rest if path == "json" else bench.pull)(response)
        for _ in range(2):
            yield from bench.close_response(response)
    for _ in range(2):
        yield from bench.close_transport()
    yield from bench.connections(0)


@keeps(promises.CLOSE_IDLE)
def close_idle(bench: Bench) -> Flow[None]:
    yield from bench.whole("json")
    yield from bench.connections(1)
    yield from bench.close_transport()
    yield from bench.connections(0)


@keeps(promises.CLOSE_BUSY)
def close_busy(bench: Bench) -> Flow[None]:
    yield from bench.get("hang")
    yield from bench.connections(1)
    yield from bench.close_transport()
    yield from bench.connections(0)


@keeps(promises.POOL_TIMEOUT, network=_only_one)
def pool_timeout(bench: Bench) -> Flow[None]:
    holding = yield from bench.get("hang")
    hasty = SECONDS.evolve(pool=_A_MOMENT)
    yield from failure(bench.get("json", timeout=hasty), "pool", kind=APITimeoutError)
    yield from Discard(holding)
    yield from bench.whole("json")


@keeps(promises.POOL_FREED, network=_only_one)
def pool_freed(bench: Bench) -> Flow[None]:
    response = yield from bench.get("hang")
    yield from bench.pull(response)
    yield from Discard(response)
    yield from bench.whole("json")
    hasty = SECONDS.evolve(read=_A_MOMENT)
    yield from failure(bench.get("silence", timeout=hasty), "headers", kind=APITimeoutError)
    yield from bench.whole("json")
    yield from failure(bench.get("closed"), "headers")
    yield from failure(bench.whole("cut"), "body")
    body = yield from bench.whole("json")
    ensure(body == JSON, f"the next body is {body!r}")
