"""Checks of connections: which are kept, which are closed, and how many there are."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.flow import Discard, Flow, Read, Sleep
from trunkline.network import Limits
from trunkline.testing.attacks import LEFTOVERS
from trunkline.testing.behaviours import JSON
from trunkline.testing.bench import SECONDS, Bench, ensure, failure
from trunkline.testing.check import keeps
from trunkline.testing.http2_server import Http2Server
from trunkline.testing.site import Site

_A_MOMENT = 0.1
_STREAMS = 10


def _only_one(_: Site) -> Mapping[str, Any]:
    return {"limits": Limits(max_connections=1)}


_REST = 0.1
"""Seconds. Some servers close a connection just after a stream, so a transport may let it rest."""


@keeps("reused")
def reused(bench: Bench) -> Flow[None]:
    for path in ("json", "chunked", "status/404", "events", "json"):
        response = yield from bench.get(path)
        yield from Read(response)
        if path == "events":
            yield from Sleep(_REST)
    ensure(bench.peer.accepted == 1, f"{bench.peer.accepted} connections were made")


@keeps("close-obeyed")
def close_obeyed(bench: Bench) -> Flow[None]:
    yield from bench.whole("close")
    yield from bench.connections(0)
    body = yield from bench.whole("json")
    ensure(body == JSON, f"the next body is {body!r}")


@keeps("nothing-left-over")
def nothing_left_over(bench: Bench) -> Flow[None]:
    for number, name in enumerate(LEFTOVERS):
        with suppress(APIConnectionError):  # a response with too many bytes may be refused
            response = yield from bench.get(f"leftover/{name}")
            yield from Read(response)
        yield from bench.own_answer(number)
    yield from bench.whole("unasked")
    others = bench.peer.connections - 1
    bench.peer.release()
    yield from bench.connections_at_most(others)
    yield from bench.own_answer(len(LEFTOVERS))


@keeps("keep-alive-obeyed")
def keep_alive_obeyed(bench: Bench) -> Flow[None]:
    yield from bench.whole("keep-alive/1")
    yield from Sleep(1.05)
    yield from bench.own_answer(1)
    ensure(bench.peer.accepted == 2, "a connection was used again after the server's limit of 1 s")


def _expiring(_: Site) -> Mapping[str, Any]:
    return {"limits": Limits(keepalive_expiry=_A_MOMENT, max_keepalive_connections=1)}


@keeps("keepalive-limits", network=_expiring)
def keepalive_limits(bench: Bench) -> Flow[None]:
    yield from bench.together([bench.own_answer(number) for number in range(3)])
    yield from bench.connections_at_most(1)
    accepted = bench.peer.accepted
    yield from Sleep(2 * _A_MOMENT)
    yield from bench.own_answer(3)
    ensure(bench.peer.accepted == accepted + 1, "a connection was used again after its expiry")


@keeps("stale-noticed")
def stale_noticed(bench: Bench) -> Flow[None]:
    yield from bench.whole("stale")
    yield from bench.connections(0)
    body = yield from bench.whole("json")
    ensure(body == JSON, f"the next body is {body!r}")
    ensure(bench.peer.accepted == 2, f"{bench.peer.accepted} connections were made")


def _with_http2(site: Site) -> Mapping[str, Any]:
    return {"http2": True, "ca_bundle": site.ca_bundle}


@keeps("http2-stale-noticed", needs="http2", network=_with_http2)
def http2_stale_noticed(bench: Bench) -> Flow[None]:
    server = bench.site.http2
    for path in ("json", "stale", "goaway"):
        body = yield from bench.whole(server.url_of(path))
        ensure(body == JSON, f"the body is {body!r}")
        if path != "json":
            gone = partial(_is_alone, server)
            yield from bench.until(gone, lambda: "the server's connection is not closed")
    yield from bench.whole(server.url_of("json"))
    ensure(server.accepted == 3, f"{server.accepted} connections were made")


def _is_alone(server: Http2Server) -> bool:
    return server.connections == 0


@keeps("stale-after-stream")
def stale_after_stream(bench: Bench) -> Flow[None]:
    for number in range(_STREAMS):
        yield from bench.whole("stale-stream")
        try:
            yield from bench.own_answer(number)
        except APIConnectionError as error:
            ensure(error.stale_connection, f"{error!r} does not say that the connection was stale")


@keeps("pool-timeout", network=_only_one)
def pool_timeout(bench: Bench) -> Flow[None]:
    holding = yield from bench.get("hang")
    hasty = SECONDS.evolve(pool=_A_MOMENT)
    yield from failure(bench.get("json", timeout=hasty), "pool", kind=APITimeoutError)
    yield from Discard(holding)
    yield from bench.whole("json")


@keeps("pool-freed", network=_only_one)
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
