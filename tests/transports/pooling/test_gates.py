"""Gates: calls wait for a slot in threads and in tasks, and get it from whoever ends."""

from __future__ import annotations

import gc
from collections.abc import Callable
from math import inf
from threading import Event, Thread
from time import monotonic
from typing import Any

import pytest

from tests.worlds import World
from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.http import URL, Request
from trunkline.network import Limits, Timeout
from trunkline_transports import loops
from trunkline_transports.pooling import gates
from trunkline_transports.pooling.decisions import Slot
from trunkline_transports.pooling.gates import AwaitingGate, BlockingGate

REQUEST = Request("GET", URL.parse("http://api.test/"))
SECONDS = 30.0


class Closable:
    """A connection that calls a function when it is closed."""

    def __init__(self, on_close: Callable[[], object] = bool) -> None:
        self.closed = 0
        self._on_close = on_close

    def close(self) -> None:
        self.closed += 1
        self._on_close()


def gate_of(world: World, most: int = 1, idle: int | None = None) -> Any:
    """A gate in the world that runs."""
    limits = Limits(most, idle, None)
    return BlockingGate(limits) if world.is_sync else AwaitingGate(limits, loops.current().now)


async def entered(world: World, gate: Any, timeout: float = SECONDS) -> Slot[Any]:
    slot = Slot[Any]("here")
    await world.do(gate.enter(slot, REQUEST, Timeout(timeout)))
    assert slot.granted
    return slot


class Begun:
    """In place of the collector: notes that a call has begun to wait, and lets it wait for long."""

    def __init__(self, note: Callable[[], object]) -> None:
        self._note = note

    def collect(self) -> float:
        self._note()
        return 60.0


async def waited(world: World, gate: Any, act: Callable[[], object]) -> Any:
    """Return the slot of a call, or its error, if `act` is done elsewhere once the call waits."""
    begun: Any = Event() if world.is_sync else loops.event()
    gate._collector = Begun(begun.set)
    found: list[Any] = []
    start = monotonic()

    async def call() -> None:
        try:
            found.append(await entered(world, gate))
        except APIConnectionError as error:
            found.append(error)

    async def act_later() -> None:
        await begun.wait()
        act()

    if world.is_sync:
        thread = Thread(target=lambda: begun.wait(SECONDS) and act())
        thread.start()
        await call()
        thread.join(SECONDS)
    else:
        await loops.current().gather([call, act_later])
    assert monotonic() - start < SECONDS / 2, "it was woken"
    return found[0]


def test_call_that_waits_then_it_gets_the_slot_and_the_connection_that_is_returned(
    world: World,
) -> None:
    """A connection that is kept is not closed."""

    async def scenario() -> None:
        gate, kept = gate_of(world), Closable()
        first = await entered(world, gate)
        first.connection = kept
        second = await waited(world, gate, lambda: gate.leave(first, keep=True))
        assert (second.connection, kept.closed, gate.pool.idle) == (kept, 0, 0)
        gate.leave(second)
        assert (kept.closed > 0, gate.pool.granted, gate.pool.idle) == (True, 0, 0)

    world.run(scenario)


def test_slot_that_ends_when_nobody_says_so_then_its_connection_is_not_kept(world: World) -> None:
    """The rest of a response may still arrive there."""

    async def scenario() -> None:
        gate, broken = gate_of(world), Closable()
        slot = await entered(world, gate)
        slot.connection = broken
        gate.leave(slot)
        gate.leave(slot)
        again = await entered(world, gate)
        assert (again.connection, broken.closed > 0) == (None, True)
        gate.leave(again)

    world.run(scenario)


@pytest.mark.parametrize("streamed", [False, True])
def test_connection_after_a_stream_then_another_one_is_preferred(
    world: World, streamed: bool
) -> None:
    """Some servers close it a moment later."""

    async def scenario() -> None:
        gate, kept = gate_of(world, most=2), Closable()
        slot = await entered(world, gate)
        slot.connection = kept
        gate.leave(slot, keep=True, streamed=streamed)
        assert ((await entered(world, gate)).connection is None) is streamed
        gate.close()
        assert kept.closed == 1

    world.run(scenario)


def test_connection_kept_for_a_time_that_is_over_then_it_is_closed_by_the_next_call(
    world: World,
) -> None:
    """The server closes it then."""

    async def scenario() -> None:
        gate, kept = gate_of(world), Closable()
        slot = await entered(world, gate)
        slot.connection = kept
        gate.leave(slot, keep=True, seconds=1e-9)
        again = await entered(world, gate)
        assert (again.connection, kept.closed) == (None, 1)
        gate.leave(again)

    world.run(scenario)


def test_connections_when_more_are_idle_than_wanted_then_one_is_closed(world: World) -> None:
    """Once."""

    async def scenario() -> None:
        gate, kept = gate_of(world, most=2, idle=1), [Closable(), Closable()]
        slots = [await entered(world, gate) for _ in kept]
        for slot, connection in zip(slots, kept, strict=True):
            slot.connection = connection
        for slot in slots:
            gate.leave(slot, keep=True)
        assert [one.closed for one in kept] == [1, 0]
        gate.close()

    world.run(scenario)


def test_call_whose_time_is_over_to_the_moment_then_it_has_no_slot() -> None:
    """A pause of 0 would say that it has one."""
    gate, slot = BlockingGate[Any](Limits(max_connections=1)), Slot[Any]("here")
    with pytest.raises(APITimeoutError):
        gate._pause(slot, REQUEST, 0.0)


def test_connection_when_it_makes_room_then_it_is_closed_before_another_is_opened() -> None:
    """The server would count both."""
    gate: BlockingGate[Any] = BlockingGate(Limits(max_connections=1))
    first, second = Slot[Any]("here"), Slot[Any]("here")
    gate.enter(first, REQUEST, Timeout(SECONDS))
    first.connection = Closable(lambda: seen.append(second.granted))
    seen: list[bool] = []
    gate.pool.ask(second, 0.0)
    gate.leave(first)
    assert seen[0] is False
    assert second.granted


@pytest.mark.parametrize("timeout", [Timeout(pool=0.001), Timeout(total=0.001, pool=None)])
def test_call_that_waits_too_long_then_the_error_names_the_pool(
    world: World, timeout: Timeout
) -> None:
    """Either limit ends the wait, and the place in the queue is returned."""

    async def scenario() -> None:
        gate = gate_of(world)
        first, second = await entered(world, gate), Slot[Any]("here")
        with pytest.raises(APITimeoutError) as raised:
            await world.do(gate.enter(second, REQUEST, timeout))
        assert raised.value.phase == "pool"
        gate.leave(second)
        gate.leave(first)
        assert (gate.pool.waiting, gate.pool.granted) == (0, 0)

    world.run(scenario)


@pytest.mark.parametrize(
    ("timeout", "seconds"),
    [(Timeout(pool=None), inf), (Timeout(pool=3), 3), (Timeout(total=2, pool=3), 2)],
)
def test_limits_of_a_call_then_the_lowest_one_counts(timeout: Timeout, seconds: float) -> None:
    """Without one it waits for as long as it takes."""
    assert gates._seconds(timeout) == seconds


def test_gate_when_closed_then_calls_that_wait_fail_and_connections_are_closed(
    world: World,
) -> None:
    """The connections that are in use."""

    async def scenario() -> None:
        gate, used = gate_of(world), Closable()
        slot = await entered(world, gate)
        slot.connection = used
        error = await waited(world, gate, gate.close)
        assert "the client was closed" in str(error)
        assert error.phase == "pool"
        assert used.closed == 1

    world.run(scenario)


def test_slot_that_is_dropped_then_a_call_that_waits_gets_it(world: World) -> None:
    """Its connection is closed, and no limit of time has to pass."""

    async def scenario() -> None:
        gate, lost = gate_of(world), Closable()
        held = [await entered(world, gate)]
        held[0].connection = lost
        slot = await waited(world, gate, held.clear)
        assert (lost.closed, slot.connection) == (1, None)
        gate.leave(slot)

    world.run(scenario)


def test_slot_that_is_dropped_in_a_cycle_then_the_call_that_waits_finds_it(world: World) -> None:
    """It runs the collector."""

    async def scenario() -> None:
        gate = gate_of(world)
        held: list[Any] = [await entered(world, gate)]
        held.append(held)
        del held
        gate.leave(await entered(world, gate))
        assert gate.pool.granted == 0

    gc.disable()
    try:
        world.run(scenario)
    finally:
        gc.enable()


def test_slot_that_is_dropped_after_its_run_then_nothing_happens(async_world: World) -> None:
    """Another task has waited until the end."""
    held: list[Any] = []

    async def scenario() -> None:
        gate = gate_of(async_world)
        held.append(await entered(async_world, gate))
        gate.pool.ask(waiting, 0.0)

    waiting = Slot[Any]("here")
    async_world.run(scenario)
    held.clear()
    assert not waiting.granted


def test_call_that_has_waited_then_nobody_wakes_it_any_more() -> None:
    """A process that runs for long keeps no list of them."""
    gate: BlockingGate[Any] = BlockingGate(Limits(max_connections=1))
    first, second = Slot[Any]("here"), Slot[Any]("here")
    gate.enter(first, REQUEST, Timeout(SECONDS))
    with pytest.raises(APITimeoutError):
        gate.enter(second, REQUEST, Timeout(pool=0.001))
    assert gate._wakeups == {}
