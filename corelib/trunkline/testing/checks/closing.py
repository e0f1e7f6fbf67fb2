"""Checks of what is closed: responses, transports, sessions, and responses that nobody closes."""

from __future__ import annotations

import gc
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any
from warnings import catch_warnings, simplefilter

from trunkline.errors import APIConnectionError, OpenAIError
from trunkline.flow import Call, Discard, Flow, Now, Sleep
from trunkline.http import Request, Response
from trunkline.network import Limits
from trunkline.testing.behaviours import DONE, JSON
from trunkline.testing.bench import SECONDS, SOON, Bench, ensure
from trunkline.testing.check import keeps
from trunkline.testing.site import Site

_A_MOMENT = 0.05
_CONNECTIONS = 3
_CYCLES = 40
_EAGERLY = (50, 1000, 1000)
"""Thresholds of the garbage collector with which it runs nearly everywhere."""


def _only_one(_: Site) -> Mapping[str, Any]:
    return {"limits": Limits(max_connections=1)}


def _few(_: Site) -> Mapping[str, Any]:
    return {"limits": Limits(max_connections=_CONNECTIONS)}


@keeps("half-read-closed", needs="memory")
def half_read_closed(bench: Bench) -> Flow[None]:
    response = yield from bench.get("gated-events")
    yield from bench.pull(response)
    yield from Discard(response)
    yield from bench.connections(0)


@keeps("unread-closed", needs="memory")
def unread_closed(bench: Bench) -> Flow[None]:
    response = yield from bench.get("gated-body")
    yield from Discard(response)
    yield from bench.connections(0)


@keeps("last-byte-closed", needs="memory", network=_only_one)
def last_byte_closed(bench: Bench) -> Flow[None]:
    for path in ("json", "events", "json"):
        response = yield from bench.get(path)
        received = b""
        while not received.endswith((JSON, DONE)):
            piece = yield from bench.pull(response)
            ensure(piece is not None, f"the body ended after {received!r}")
            received += piece or b""
        yield from Discard(response)


@keeps("close-twice", needs="memory")
def close_twice(bench: Bench) -> Flow[None]:
    for path in ("json", "gated-events"):
        response = yield from bench.get(path)
        yield from (bench.rest if path == "json" else bench.pull)(response)
        for _ in range(2):
            yield from bench.close_response(response)
    for _ in range(2):
        yield from bench.close_transport()
    yield from bench.connections(0)


@keeps("close-idle")
def close_idle(bench: Bench) -> Flow[None]:
    yield from bench.whole("json")
    yield from bench.connections(1)
    yield from bench.close_transport()
    yield from bench.connections(0)


@keeps("close-busy")
def close_busy(bench: Bench) -> Flow[None]:
    yield from bench.get("hang")
    yield from bench.connections(1)
    yield from bench.close_transport()
    yield from bench.connections(0)


@keeps("close-wakes")
def close_wakes(bench: Bench) -> Flow[None]:
    response = yield from bench.get("hang")
    yield from bench.pull(response)
    started = yield from Now()
    seen, _ = yield from bench.together([_read(bench, response), _close_soon(bench, response)])
    took = (yield from Now()) - started
    ensure(took < SOON, f"the read ended after {took:.3g} s")
    right = type(seen) is APIConnectionError and seen.phase == "body"
    ensure(right, f"the read ended with {seen!r}")
    yield from bench.own_answer(1)


def _read(bench: Bench, response: Response) -> Flow[object]:
    try:
        return (yield from bench.pull(response))
    except Exception as error:  # the check looks at it
        return error


def _close_soon(bench: Bench, response: Response) -> Flow[object]:
    yield from Sleep(_A_MOMENT)  # until the other flow waits
    yield from bench.close_response(response)
    return None


@keeps("use-after-close")
def use_after_close(bench: Bench) -> Flow[None]:
    yield from bench.own_answer(1)
    yield from bench.close_transport()
    with suppress(OpenAIError):
        yield from bench.own_answer(2)
    yield from bench.close_transport()
    yield from bench.connections(0)


@keeps("adopted-left-open", needs="session")
def adopted_left_open(bench: Bench) -> Flow[None]:
    sessions = bench.setting.sessions
    assert sessions is not None, "the check needs sessions"
    session = yield from Call[Any](sessions.make)
    for number in (1, 2):
        adopt = partial(_adopted, sessions.adopt, session)
        yield from bench.over(partial(_answered, number), connect=adopt)
    ensure(bench.peer.accepted == 1, f"{bench.peer.accepted} connections were made")
    yield from Call[None](getattr(session, "aclose", None) or session.close)


def _adopted(adopt: Any, session: Any, _: object) -> Any:
    return adopt(session)


def _answered(number: int, bench: Bench) -> Flow[None]:
    yield from bench.own_answer(number)


@keeps("dropped-streams", network=_few)
def dropped_streams(bench: Bench) -> Flow[None]:
    with _collecting():
        for _ in range(2 * _CONNECTIONS):
            yield from _dropped(bench, _Holder)
        yield from bench.own_answer(1)


@keeps("dropped-in-a-cycle", network=_few)
def dropped_in_a_cycle(bench: Bench) -> Flow[None]:
    with _collecting(*_EAGERLY):
        for number in range(_CYCLES):
            yield from _dropped(bench, _Cycle)
            yield from bench.own_answer(number)


class _Holder:
    """Holds a response and the iterator over its pieces, as long as it exists."""

    def __init__(self, response: Any) -> None:
        self.response = response
        self.pieces = response.stream.iter_bytes()


class _Cycle(_Holder):
    """Only the garbage collector can find it."""

    def __init__(self, response: Any) -> None:
        super().__init__(response)
        self.me = self


def _dropped(bench: Bench, kind: type[_Holder]) -> Flow[None]:
    """Take the first piece of a response, and forget both."""
    # The drivers close each response that they know, so they must not know this one.
    request = bench.request("GET", "hang")
    drop = _drop_async if bench.is_async else _drop
    yield from Call[None](partial(drop, bench.transport, request, kind))


def _drop(transport: Any, request: Request, kind: type[_Holder]) -> None:
    holder = kind(transport.send(request, SECONDS))
    next(holder.pieces)


async def _drop_async(transport: Any, request: Request, kind: type[_Holder]) -> None:
    holder = kind(await transport.send(request, SECONDS))
    await holder.pieces.__anext__()


@contextmanager
def _collecting(*thresholds: int) -> Generator[None]:
    """Set the thresholds of the garbage collector, and ignore warnings about what it finds.

    It looks at new objects only, so that the check is as fast in a large process as in a small one.
    """
    usual = gc.get_threshold()
    gc.set_threshold(*(thresholds or usual))
    gc.freeze()
    try:
        with catch_warnings():
            simplefilter("ignore", ResourceWarning)
            yield
            gc.collect()  # now, and not where the warnings count again
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)
