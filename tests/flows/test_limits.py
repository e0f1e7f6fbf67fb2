"""`Exclusive` and `Limit`: how many flows run at once, in every world."""

from __future__ import annotations

import asyncio
import os
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from typing import Any

import pytest

from trunkline.flow import (
    Call,
    Exclusive,
    Flow,
    Gather,
    Limit,
    Now,
    Race,
    Sleep,
    TimedOut,
    Within,
)
from trunkline.flows.drive_async import AsyncDriver
from trunkline.flows.drive_sync import SyncDriver
from trunkline.flows.gates import PROCESS_GATES
from trunkline.testing import AsyncFakeTransport, FakeTransport, VirtualClock, play

PATIENCE = 5
Scope = Callable[[Flow[Any]], Flow[Any]]


def scoped(flow: Flow[Any], key: object, at_most: int | None, across: bool = False) -> Flow[Any]:
    if at_most is None:
        return (yield from Exclusive(key, flow, across_clients=across))
    return (yield from Limit(key, at_most, flow, across_clients=across))


def lasting(seconds: float, *, fails: bool = False) -> Flow[tuple[float, float]]:
    began = yield from Now()
    yield from Sleep(seconds)
    if fails:
        raise KeyError("as written")
    return began, (yield from Now())


def after(seconds: float, flow: Flow[Any]) -> Flow[Any]:
    yield from Sleep(seconds)
    return (yield from flow)


def together(flows: list[Flow[Any]]) -> Flow[list[Any]]:
    return (yield from Gather(flows))


def most_at_once(spans: list[tuple[float, float]]) -> int:
    return max(sum(a <= began < b for a, b in spans) for began, _ in spans)


@pytest.mark.parametrize("at_most", [None, 1, 2, 3])
def test_key_when_many_flows_have_it_then_only_so_many_run(world: Any, at_most: int | None) -> None:
    """The others wait, which the time that they take together shows."""
    flows = [scoped(lasting(1), "key", at_most) for _ in range(6)]
    spans, transport = world.drive(together(flows))
    allowed = at_most or 1
    assert most_at_once(spans) == allowed
    assert transport.clock.now() == 6 / allowed


def test_keys_when_they_differ_then_the_flows_do_not_wait(world: Any) -> None:
    """`Exclusive` and `Limit` have different keys too, even if the names are the same."""
    flows = [scoped(lasting(1), key, at_most) for key in "ab" for at_most in (None, 1)]
    assert world.drive(together(flows))[1].clock.now() == 1


def test_limits_when_they_differ_then_each_flow_heeds_its_own(world: Any) -> None:
    """A flow that allows one waits until nobody runs, and those that come later wait as well."""
    limits = (3, 3, 3, 1, 2)
    flows = [after(n / 8, scoped(lasting(2), "key", limits[n])) for n in range(5)]
    spans, _ = world.drive(together(flows))
    assert spans == [(0, 2), (0.125, 2.125), (0.25, 2.25), (2.25, 4.25), (2.25, 4.25)]
    flows = [after(n / 8, scoped(lasting(2), "key", (3, 1, 3)[n])) for n in range(3)]
    assert world.drive(together(flows))[0] == [(0, 2), (2, 4), (2, 4)]


def test_flow_when_it_fails_under_a_key_then_the_next_one_runs(world: Any) -> None:
    """An error frees the key."""

    def flow() -> Flow[float]:
        for at_most in (None, 1, 2):
            with pytest.raises(KeyError, match="as written"):
                yield from scoped(lasting(1, fails=True), "key", at_most)
        return (yield from Now())

    assert world.drive(flow())[0] == 3


@pytest.mark.parametrize("at_most", [None, 1, 2])
def test_key_when_nested_in_itself_then_it_is_refused_alike(
    world: Any, at_most: int | None
) -> None:
    """An error in place of a deadlock, which names the key; also through `Gather` and `Race`."""
    again: list[Callable[[], Flow[Any]]] = [
        lambda: scoped(lasting(1), "key", at_most),
        lambda: together([scoped(lasting(1), "key", at_most), lasting(2)]),
        lambda: scoped(scoped(lasting(1), "key", at_most), "other", None),
        lambda: Race([scoped(lasting(1), "key", at_most)]).__iter__(),
    ]
    for inner in again:
        with pytest.raises(RuntimeError, match="with the key 'key' within itself"):
            world.drive(scoped(inner(), "key", at_most))


def test_key_when_a_call_within_needs_it_then_it_is_refused_alike(world: Any) -> None:
    """A function under a key that runs another flow under it would wait for its own end."""
    driver = world.driver(world.transport())

    def inner() -> Any:
        return driver.run(scoped(lasting(1), "key", None))

    def flow() -> Flow[Any]:
        return (yield from Call[Any](inner))

    with pytest.raises(RuntimeError, match="within itself"):
        world.run(lambda: world.do(driver.run(scoped(flow(), "key", None))))


def test_key_across_clients_when_a_call_within_runs_an_event_loop_then_that_has_its_own() -> None:
    """Nothing in the loop waits for the flow that has started it."""

    def in_loop() -> Any:
        driver = AsyncDriver(AsyncFakeTransport())
        return asyncio.run(driver.run(scoped(lasting(1), "key", 1, across=True)))

    def flow() -> Flow[Any]:
        return (yield from Call[Any](in_loop))

    driver = SyncDriver(FakeTransport())
    assert driver.run(scoped(flow(), "key", 1, across=True)) == (0, 1)


def test_key_when_its_flow_has_ended_then_a_task_that_it_has_started_may_use_it() -> None:
    """A copy of the context outlives the flow, and must not refuse the key for ever."""

    async def scenario() -> Any:
        driver = AsyncDriver(AsyncFakeTransport())
        ended = asyncio.Event()

        async def later() -> Any:
            await ended.wait()
            return await driver.run(scoped(lasting(1), "key", None))

        async def start() -> Any:
            return asyncio.ensure_future(later())

        def flow() -> Flow[Any]:
            return (yield from Call[Any](start))

        task = await driver.run(scoped(flow(), "key", None))
        ended.set()
        return await task

    assert asyncio.run(scenario()) == (0, 1)


def test_key_when_its_coroutine_is_closed_in_another_context_then_it_is_free() -> None:
    """The garbage collector does so with a task whose loop has ended."""

    async def scenario() -> Any:
        driver = AsyncDriver(AsyncFakeTransport())
        waits = Call[Any](asyncio.Event().wait).__iter__()
        coroutine = driver.run(scoped(waits, "key", None))
        copy_context().run(coroutine.send, None)
        coroutine.close()
        return await driver.run(scoped(lasting(1), "key", None))

    assert asyncio.run(scenario()) == (0, 1)


def test_wait_when_its_time_is_up_then_the_others_are_served(world: Any) -> None:
    """A flow that waits no longer does not hold up the next one."""

    def impatient() -> Flow[float]:
        with pytest.raises(TimedOut):
            yield from Within(1, scoped(lasting(1), "key", 1))
        return (yield from Now())

    last = after(0.5, scoped(lasting(1), "key", 1))
    flows = [scoped(lasting(3), "key", 1), after(0.25, impatient()), last]
    assert world.drive(together(flows))[0] == [(0, 3), 1.25, (3, 4)]


def test_wait_when_another_flow_wins_a_race_then_it_ends(world: Any) -> None:
    """A loser that waits for a key leaves the line."""

    def flow() -> Flow[Any]:
        waits = scoped(lasting(1), "key", None)
        race = after(0.5, Race([waits, lasting(1.5)]).__iter__())
        results = yield from Gather([scoped(lasting(9), "key", None), race])
        return results, (yield from scoped(lasting(1), "key", None))

    answer, transport = world.drive(flow())
    assert answer == ([(0, 9), (0.5, 2)], (9, 10))
    assert transport.clock.now() == 10


def test_wait_when_a_race_is_lost_as_the_key_becomes_free_then_the_flow_does_not_begin() -> None:
    """The loser leaves the place that it was just given."""
    begun: list[str] = []

    def begins() -> Flow[Any]:
        begun.append("loser")
        yield from Sleep(1)

    def flow() -> Flow[Any]:
        race = Race([lasting(1), scoped(begins(), "key", None)]).__iter__()
        yield from Gather([scoped(lasting(1), "key", None), race])
        return (yield from scoped(lasting(1), "key", None))

    assert play(flow()).result == (1, 2)
    assert begun == []


def test_keys_across_clients_then_flows_of_both_wait(world: Any) -> None:
    """With `across_clients` two clients share the key, and without they do not."""
    clock = VirtualClock()
    kind = FakeTransport if world.is_sync else AsyncFakeTransport
    drivers = [world.driver(kind(clock=clock)) for _ in range(2)]

    def call(driver: Any, across: bool) -> Flow[Any]:
        flow = scoped(lasting(1), "key", 1, across)
        return (yield from Call[Any](partial(driver.run, flow)))

    for across, took in ((True, 2.0), (False, 1.0)):
        began = clock.now()
        flows = [call(driver, across) for driver in drivers]
        outer = world.driver(kind(clock=clock))
        world.run(lambda outer=outer, flows=flows: world.do(outer.run(together(flows))))
        assert clock.now() - began == took


def test_limit_when_it_allows_none_then_it_is_refused() -> None:
    """Nothing could ever run."""
    with pytest.raises(ValueError, match="at least 1, not 0"):
        Limit("key", 0, lasting(1))
    with pytest.raises(ValueError, match="at least 1, not 0"):
        Gather([lasting(1)], at_most=0)


def test_keys_when_nobody_uses_them_then_none_is_remembered(world: Any) -> None:
    """A key for each call would fill the memory otherwise."""
    flows = [scoped(lasting(1), number % 3, 1) for number in range(9)]
    world.drive(together(flows))
    assert vars(PROCESS_GATES.get())["_gates"] == {}


def test_limit_when_cancelled_in_line_then_nobody_waits_for_it(async_world: Any) -> None:
    """A cancelled task leaves the line, or the place that it was just given."""

    async def scenario() -> Any:
        transport = async_world.transport()
        driver = async_world.driver(transport)

        async def impatient() -> None:
            await transport.loop().sleep(0.25)
            with suppress(TimeoutError):
                async with transport.loop().timeout(0.5):
                    await driver.run(scoped(lasting(1), "key", 1))

        work = partial(driver.run, scoped(lasting(1), "key", 1))
        last = partial(driver.run, after(0.5, scoped(lasting(1), "key", 1)))
        await transport.loop().gather([work, impatient, last])
        return transport.clock.now()

    assert async_world.run(scenario) == 2


def test_threads_when_a_loser_waits_for_a_key_then_its_thread_ends_at_once() -> None:
    """The end of a race ends the wait of a thread in real time."""
    held, released = threading.Event(), threading.Event()
    driver = SyncDriver(FakeTransport())

    def hold() -> bool:
        held.set()
        return released.wait(PATIENCE)

    def holds() -> Flow[Any]:
        return (yield from Call[bool](hold))

    holder = threading.Thread(target=driver.run, args=(scoped(holds(), "key", None),))
    holder.start()
    assert held.wait(PATIENCE)
    before = set(threading.enumerate())
    waits = [scoped(lasting(1), "key", None), scoped(lasting(1), "key", None)]

    def race() -> Flow[Any]:
        return (yield from Race([*waits, lasting(0)]))

    driver.run(race())
    for thread in set(threading.enumerate()) - before:
        thread.join(PATIENCE)
        assert not thread.is_alive()
    assert not released.is_set()
    released.set()
    holder.join(PATIENCE)
    assert driver.run(scoped(lasting(0), "key", None))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_limit_across_clients_when_held_during_a_fork_then_the_child_goes_on() -> None:
    """The holder exists only in the parent, and its place is not taken in the child."""
    held, released = threading.Event(), threading.Event()
    driver = SyncDriver(FakeTransport())

    def hold() -> bool:
        held.set()
        return released.wait(PATIENCE)

    def holds() -> Flow[Any]:
        return (yield from Call[bool](hold))

    def limited(flow: Flow[Any]) -> Flow[Any]:
        return Within(0.05, scoped(flow, "key", 1, across=True)).__iter__()

    holder = threading.Thread(target=driver.run, args=(scoped(holds(), "key", 1, across=True),))
    holder.start()
    assert held.wait(PATIENCE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the thread is the test
        child = os.fork()
    if child == 0:
        with suppress(BaseException):
            os._exit(0 if driver.run(limited(lasting(0))) else 1)
        os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    with pytest.raises(TimedOut):
        driver.run(limited(lasting(0)))
    released.set()
    holder.join()


def test_limit_when_played_then_its_story_has_the_key_and_the_number() -> None:
    """The part of the flow within is recorded too."""
    assert play(scoped(lasting(1), "key", 3, across=True)).story == [
        "Limit key 3", "Now", "Sleep 1", "Now",
    ]  # fmt: skip
