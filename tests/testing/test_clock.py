"""Virtual time: it passes at once, in order, and triggers timeouts."""

from __future__ import annotations

import asyncio
import math
import threading
import time
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import pytest
import trio

from trunkline.discovery.transports import running_loop
from trunkline.testing import AsyncFakeTransport, VirtualClock
from trunkline.testing.clock import VirtualLoop

Scenario = Callable[[VirtualLoop, VirtualClock], Awaitable[Any]]


def _asyncio(main: Any) -> Any:
    return asyncio.run(main())


@pytest.fixture(params=[_asyncio, trio.run], ids=["asyncio", "trio"])
def run(request: pytest.FixtureRequest) -> Callable[[Scenario], Any]:
    """A function that runs a scenario with a virtual loop and its clock."""

    def run_scenario(scenario: Scenario) -> Any:
        clock = VirtualClock()

        async def main() -> Any:
            return await scenario(AsyncFakeTransport(clock=clock).loop(), clock)

        return request.param(main)

    return run_scenario


def test_clock_slept_on_is_later_at_once() -> None:
    """Sleeping takes no real time and is recorded."""
    clock, started = VirtualClock(100.0), time.monotonic()
    clock.sleep(3600.0)
    clock.advance(1.0)
    assert clock.now() == 3701.0
    assert clock.slept == [3600.0]
    assert time.monotonic() - started < 60


def test_clock_asked_to_wait_for_ever_refuses() -> None:
    """An infinite sleep fails instead of hanging."""
    with pytest.raises(RuntimeError, match="this would wait for ever"):
        VirtualClock().sleep(math.inf)


def test_tasks_that_sleep_wake_in_the_order_of_their_times(run: Any) -> None:
    """Sleeping tasks wake in the order of virtual time, and no real time passes."""

    async def scenario(loop: VirtualLoop, clock: VirtualClock) -> Any:
        woken: list[tuple[str, float]] = []

        async def nap(name: str, *seconds: float) -> None:
            for pause in seconds:
                await loop.sleep(pause)
                woken.append((name, loop.now()))

        await loop.gather(
            [partial(nap, "a", 30, 30), partial(nap, "b", 20, 20), partial(nap, "c", 5)]
        )
        return woken

    assert run(scenario) == [("c", 5), ("b", 20), ("a", 30), ("b", 40), ("a", 60)]


def test_scope_that_lasts_too_long_raises_timeout_error_at_its_end(run: Any) -> None:
    """The scope raises TimeoutError at its end, and a sleep within it does not."""

    async def scenario(loop: VirtualLoop, clock: VirtualClock) -> Any:
        async with loop.timeout(10):
            await loop.sleep(9)
        with pytest.raises(TimeoutError):
            async with loop.timeout(10):
                await loop.sleep(math.inf)
        return clock.now()

    assert run(scenario) == 19


@pytest.mark.parametrize(
    ("outer", "inner", "reached"),
    [(5, 9, "outer"), (9, 5, "inner"), pytest.param(5, 5, "outer", marks=pytest.mark.thorough)],
)
def test_nested_scopes_end_by_the_one_that_is_over_first(
    run: Any, outer: float, inner: float, reached: str
) -> None:
    """The earlier of two nested limits raises TimeoutError."""

    async def scenario(loop: VirtualLoop, clock: VirtualClock) -> Any:
        try:
            async with loop.timeout(outer):
                try:
                    async with loop.timeout(inner):
                        await loop.sleep(100)
                except TimeoutError:
                    return "inner", loop.now()
        except TimeoutError:
            return "outer", loop.now()

    assert run(scenario) == (reached, 5)


def test_scope_around_gathered_tasks_ends_all_of_them(run: Any) -> None:
    """A limit around gathered tasks ends all of them, on both loops."""

    async def scenario(loop: VirtualLoop, clock: VirtualClock) -> Any:
        ended: list[str] = []

        async def nap(name: str) -> None:
            try:
                await loop.sleep(100)
            finally:
                ended.append(name)

        with pytest.raises(TimeoutError):
            async with loop.timeout(5):
                await loop.gather([partial(nap, "a"), partial(nap, "b")])
        return sorted(ended), loop.now()

    assert run(scenario) == (["a", "b"], 5)


def test_event_when_set_then_those_that_wait_wake_at_that_time(run: Any) -> None:
    """A time limit ends the wait for an event as it ends a sleep."""

    async def scenario(loop: VirtualLoop, clock: VirtualClock) -> Any:
        event = loop.event()
        woken: list[float] = []

        async def wait() -> None:
            await event.wait()
            woken.append(loop.now())

        async def give_up() -> None:
            with pytest.raises(TimeoutError):
                async with loop.timeout(1):
                    await event.wait()
            woken.append(loop.now())

        async def set_it() -> None:
            await loop.sleep(2)
            event.set()

        await loop.gather([wait, give_up, set_it, wait])
        await event.wait()
        return woken

    assert run(scenario) == [1, 2, 2]


def test_flow_cannot_catch_the_end_of_its_time(run: Any) -> None:
    """The end of a scope is not an Exception, like cancellation, and `shield` completes."""

    async def scenario(loop: VirtualLoop, clock: VirtualClock) -> Any:
        closed: list[bool] = []

        async def close() -> None:
            closed.append(True)

        async def nap() -> None:
            try:
                await loop.sleep(2)
            except Exception:  # the test is that this never runs
                closed.append(False)
            finally:
                await loop.shield(close)

        with pytest.raises(TimeoutError):
            async with loop.timeout(1):
                await nap()
        return closed

    assert run(scenario) == [True]


@pytest.mark.thorough
def test_event_when_real_work_has_to_set_it_then_the_wait_lasts_for_it(run: Any) -> None:
    """Work in a thread takes real time, during which the clock does not move."""

    async def scenario(loop: VirtualLoop, clock: VirtualClock) -> Any:
        event, gate = loop.event(), threading.Event()

        async def work() -> None:
            assert await loop.in_thread(partial(gate.wait, 10))
            event.set()

        async def let_it() -> None:
            for _ in range(200):
                await running_loop().sleep(0)
            gate.set()

        await loop.gather([event.wait, work, let_it])
        return clock.now()

    assert run(scenario) == 0


def test_loop_is_one_per_run_so_that_locks_are_shared(run: Any) -> None:
    """A transport returns the same loop each time."""

    async def scenario(loop: VirtualLoop, clock: VirtualClock) -> Any:
        transport = AsyncFakeTransport(clock=clock)
        return transport.loop() is transport.loop()

    assert run(scenario)
