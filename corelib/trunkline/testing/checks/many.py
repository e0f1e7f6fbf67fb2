"""Checks of concurrent calls and of cancelled calls."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from random import Random
from typing import Any

from trunkline.flow import Call, Discard, Flow, Gather, Within
from trunkline.flows.drive_async import AsyncDriver
from trunkline.flows.drive_sync import SyncDriver
from trunkline.http import Response
from trunkline.network import Limits
from trunkline.testing.behaviours import EVENTS, JSON
from trunkline.testing.bench import Bench, ensure
from trunkline.testing.check import keeps
from trunkline.testing.elsewhere import in_forked_child, interrupt_often, run_in_loop
from trunkline.testing.site import Site

_THREADS = 8
_CALLS = 50
_INTERRUPTIONS = 200
_A_MOMENT = 0.05
_STORM_WAVES = 10
_STORM_WAVE = 20
_STORM_SECONDS = 0.02
_STORM_CONNECTIONS = 10
_STORM_PATHS = ("json", "chunked", "large", "hang", "silence", "gated-head")


@keeps("many-threads", needs="memory", asynchronous=False)
def many_threads(bench: Bench) -> Flow[None]:
    yield from Call(partial(_in_threads, bench))


def _in_threads(bench: Bench) -> None:
    def call(number: int) -> None:
        SyncDriver(bench.transport).run(bench.own_answer(number))

    with ThreadPoolExecutor(_THREADS) as threads:
        list(threads.map(call, range(_CALLS)))


@keeps("many-tasks", needs="memory", sync=False)
def many_tasks(bench: Bench) -> Flow[None]:
    yield from Gather([bench.own_answer(number) for number in range(_CALLS)])


def _cancelled(flow: Flow[Any], seconds: float) -> Flow[bool]:
    """Run the flow for at most `seconds`. Return whether it was cancelled."""
    try:
        yield from Within(seconds, flow)
    except TimeoutError:
        return True
    return False


@keeps("second-loop", sync=False)
def second_loop(bench: Bench) -> Flow[None]:
    yield from bench.own_answer(0)
    for number in (1, 2):
        yield from _elsewhere(bench, [number])
    yield from bench.own_answer(3)
    ensure(bench.peer.accepted == 3, f"{bench.peer.accepted} connections were made")


@keeps("threads-with-loops", sync=False)
def threads_with_loops(bench: Bench) -> Flow[None]:
    calls = [range(first, _CALLS, _THREADS) for first in range(_THREADS)]
    yield from Gather([_elsewhere(bench, numbers) for numbers in calls])


def _elsewhere(bench: Bench, numbers: Sequence[int]) -> Flow[None]:
    """Make calls in a new event loop, in another thread."""
    work = partial(run_in_loop, bench.setting.world, partial(_calls, bench, numbers))
    in_thread = bench.transport.loop().in_thread
    yield from Call[None](partial(in_thread, work))


async def _calls(bench: Bench, numbers: Sequence[int]) -> None:
    driver = AsyncDriver(bench.transport)
    for number in numbers:
        await driver.run(bench.own_answer(number))
    await bench.transport.aclose()


@keeps("forked", asynchronous=False)
def forked(bench: Bench) -> Flow[None]:
    if not hasattr(os, "fork"):
        return
    response = yield from bench.get("gated-events")
    first = yield from bench.pull(response)
    yield from bench.own_answer(1)
    said = yield from Call[str](partial(in_forked_child, partial(_in_child, bench, response)))
    ensure(said == "done", f"the child raised {said}")
    yield from bench.own_answer(3)
    ensure(bench.peer.accepted == 3, f"{bench.peer.accepted} connections were made, not 3")
    bench.peer.release()
    rest = yield from bench.rest(response)
    ensure((first or b"") + rest == b"".join(EVENTS), f"the parent's body ended with {rest!r}")


def _in_child(bench: Bench, response: Response) -> str:
    """Make a call, and close what the child has inherited."""
    SyncDriver(bench.transport).run(bench.own_answer(2))
    stream: Any = response.stream
    stream.close()
    bench.transport.close()
    return "done"


def _four(_: Site) -> Mapping[str, Any]:
    return {"limits": Limits(max_connections=4)}


@keeps("interrupted", asynchronous=False, network=_four)
def interrupted(bench: Bench) -> Flow[None]:
    yield from bench.own_answer(0)
    call = partial(_call_alone, bench)
    yield from Call[int](partial(interrupt_often, call, _INTERRUPTIONS, Random(20)))
    for number in range(_CALLS):
        yield from bench.own_answer(number)


def _call_alone(bench: Bench) -> None:
    SyncDriver(bench.transport).run(bench.own_answer(7))


@keeps("cancelled-head", sync=False)
def cancelled_head(bench: Bench) -> Flow[None]:
    ensure((yield from _cancelled(bench.get("silence"), _A_MOMENT)), "the call ended by itself")
    yield from bench.connections(0)


@keeps("cancelled-body", sync=False)
def cancelled_body(bench: Bench) -> Flow[None]:
    ensure((yield from _cancelled(bench.whole("hang"), _A_MOMENT)), "the call ended by itself")
    yield from bench.connections(0)
    response = yield from bench.get("hang")
    yield from bench.pull(response)
    ensure((yield from _cancelled(bench.pull(response), _A_MOMENT)), "a second piece came")
    yield from Discard(response)
    yield from bench.connections(0)


@keeps("cancelled-pool", sync=False, network=lambda _: {"limits": Limits(1)})
def cancelled_pool(bench: Bench) -> Flow[None]:
    holding = yield from bench.get("hang")
    for _ in range(3):
        ensure(
            (yield from _cancelled(bench.get("json"), _A_MOMENT / 3)), "two calls had a connection"
        )
    yield from Discard(holding)
    body = yield from bench.whole("json")
    ensure(body == JSON, f"the next body is {body!r}")


def _storm_limits(_: Site) -> Mapping[str, Any]:
    return {"limits": Limits(max_connections=_STORM_CONNECTIONS)}


@keeps("storm", sync=False, network=_storm_limits)
def storm(bench: Bench) -> Flow[None]:
    dice = Random(20)  # the same calls and times in every run
    for _ in range(_STORM_WAVES):
        yield from Gather(
            [
                _cancelled(bench.whole(dice.choice(_STORM_PATHS)), dice.random() * _STORM_SECONDS)
                for _ in range(_STORM_WAVE)
            ]
        )
    yield from Gather([bench.own_answer(number) for number in range(_CALLS)])
    yield from bench.connections_at_most(_STORM_CONNECTIONS)
