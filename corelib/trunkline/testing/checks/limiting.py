"""Checks of time limits: each applies to the whole of what it limits, not to each piece of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from trunkline.errors import APITimeoutError
from trunkline.flow import Flow, Now, TimedOut, Within
from trunkline.http import URL, Body
from trunkline.testing.behaviours import LARGE
from trunkline.testing.bench import SECONDS, SOON, Bench, ensure, failure
from trunkline.testing.check import keeps

_A_MOMENT = 0.15
_HASTY = SECONDS.evolve(read=_A_MOMENT)
_UPLOAD_PIECES = 24
"""Pieces of 1 MiB: more than sockets buffer, and not too much for a transport that joins them."""


@keeps("connect-timeout")
def connect_timeout(bench: Bench) -> Flow[None]:
    port = bench.site.stalled
    if not port.stalls:
        return  # the kernel of this system accepts connections even if the queue is full
    hasty = SECONDS.evolve(connect=_A_MOMENT)
    sent = bench.get(URL.parse(port.url), timeout=hasty)
    yield from failure(sent, "connect", kind=APITimeoutError)


@keeps("write-timeout")
def write_timeout(bench: Bench) -> Flow[None]:
    hasty = SECONDS.evolve(write=_A_MOMENT)
    for body in (LARGE * _UPLOAD_PIECES, Body(_pieces), Body(_pieces, len(LARGE) * _UPLOAD_PIECES)):
        sent = bench.post("early-deaf", body, timeout=hasty)
        yield from failure(sent, "send", kind=APITimeoutError)
    yield from bench.own_answer(1)


def _pieces() -> Iterator[bytes]:
    for _ in range(_UPLOAD_PIECES):
        yield LARGE


@keeps("head-timeout")
def head_timeout(bench: Bench) -> Flow[None]:
    yield from failure(bench.get("silence", timeout=_HASTY), "headers", kind=APITimeoutError)
    yield from bench.connections(0)


@keeps("head-drip")
def head_drip(bench: Bench) -> Flow[None]:
    yield from failure(bench.get("head-drip", timeout=_HASTY), "headers", kind=APITimeoutError)
    yield from bench.connections(0)
    started = yield from Now()
    try:
        yield from Within(_A_MOMENT, bench.get("head-drip"))
    except TimedOut:
        took = (yield from Now()) - started
        ensure(took < SOON, f"the limit `total` ended the call after {took:.3g} s")
    else:
        raise AssertionError("the limit `total` did not end the call")
    yield from bench.connections(0)


@keeps("interim-bounded")
def interim_bounded(bench: Bench) -> Flow[None]:
    for status in (100, 103):
        yield from failure(bench.get(f"interim-flood/{status}"), "headers")
        dripped = bench.get(f"interim-drip/{status}", timeout=_HASTY)
        yield from failure(dripped, "headers", kind=APITimeoutError)
    yield from bench.connections(0)


@keeps("body-timeout")
def body_timeout(bench: Bench) -> Flow[None]:
    yield from failure(bench.whole("hang", timeout=_HASTY), "body", kind=APITimeoutError)
    yield from bench.connections(0)


@keeps("trailers-bounded")
def trailers_bounded(bench: Bench) -> Flow[None]:
    yield from failure(bench.whole("trailer-flood"), "headers", "body")
    dripped = bench.whole("trailer-drip", timeout=_HASTY)
    yield from failure(dripped, "body", kind=APITimeoutError)
    yield from bench.connections(0)


@keeps("read-timeout-set", asynchronous=False)
def read_timeout_set(bench: Bench) -> Flow[None]:
    response = yield from bench.get("hang")
    stream: Any = response.stream
    yield from bench.pull(response)
    stream.set_read_timeout(_A_MOMENT)
    yield from failure(bench.pull(response), "body", kind=APITimeoutError)
