"""Checks of concurrent calls and of cancelled calls."""

from __future__ import annotations

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from random import Random
from typing import Any

from trunkline.flow import Call, Discard, Flow, Gather, Within
from trunkline.flows.drive_sync import SyncDriver
from trunkline.network import Limits
from trunkline.testing import promises
from trunkline.testing.behaviours import JSON
from trunkline.testing.bench import Bench, ensure, keeps
from trunkline.testing.site import Site

_THREADS = 8
_CALLS = 50
_A_MOMENT = 0.05
_STORM_WAVES = 10
_STORM_WAVE = 20
_STORM_SECONDS = 0.02
_STORM_CONNECTIONS = 10
_STORM_PATHS = ("json", "chunked", "large", "hang", "silence", "gated-head")


def _own_answer(bench: Bench, number: int) -> Flow[None]:
    body = yield from bench.whole(f"echo/{number}")
    target = json.loads(body)["target"]
    ensure(target == f"/echo/{number}", f"call {number} got the answer to {target}")


@keeps(promises.MANY_THREADS, asynchronous=False)
def many_threads(bench: Bench) -> Flow[None]:
    yield from Call(partial(_in_threads, bench))


def _in_threads(bench: Bench) -> None:
    def call(number: int) -> None:
        SyncDriver(bench.transport).run(_own_answer(bench, number))

    with ThreadPoolExecutor(_THREADS) as threads:
        list(threads.map(call, range(_CALLS)))


@keeps(promises.MANY_TASKS, sync=False)
def many_tasks(bench: Bench) -> Flow[None]:
    yield from Gather([_own_answer(bench, number) for number in range(_CALLS)])


def _cancelled(flow: Flow[Any], seconds: float) -> Flow[bool]:
    """Run the flow for at most `seconds`. Return whether it was cancelled."""
    try:
        yield from Within(seconds, flow)
    except TimeoutError:
        return True
    return False


@keeps(promises.CANCELLED_HEAD, sync=False)
def cancelled_head(bench: Bench) -> Flow[None]:
    ensure((yield from _cancelled(bench.get("silence"), _A_MOMENT)), "the call ended by itself")
    yield from bench.connections(0)


@keeps(promises.CANCELLED_BODY, sync=False)
def cancelled_body(bench: Bench) -> Flow[None]:
    ensure((yield from _cancelled(bench.whole("hang"), _A_MOMENT)), "the call ended by itself")
    yield from bench.connections(0)
    response = yield from bench.get("hang")
    yield from bench.pull(response)
    ensure((yield from _cancelled(bench.pull(response), _A_MOMENT)), "a second piece came")
    yield from Discard(response)
    yield from bench.connections(0)


@keeps(promises.CANCELLED_POOL, sync=False, network=lambda _: {"limits": Limits(1)})
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


@keeps(promises.STORM, sync=False, network=_storm_limits)
def storm(bench: Bench) -> Flow[None]:
    dice = Random(20)  # the same calls and times in every run
    for _ in range(_STORM_WAVES):
        yield from Gather(
            [
                _cancelled(bench.whole(dice.choice(_STORM_PATHS)), dice.random() * _STORM_SECONDS)
                for _ in range(_STORM_WAVE)
            ]
        )
    yield from Gather([_own_answer(bench, number) for number in range(_CALLS)])
    ensure(
        bench.peer.connections <= _STORM_CONNECTIONS,
        f"{bench.peer.connections} connections are open of {_STORM_CONNECTIONS} allowed",
    )
