"""How the engine waits: for how long, and what it leaves in an event loop."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from math import inf
from time import monotonic
from typing import Any

import pytest

from tests.transports.native.scripted import BIG, SOON, Native
from tests.transports.native.test_wire import WirePair
from trunkline_transports.native import blocking
from trunkline_transports.native.on_asyncio import Alarm, AsyncioWaits
from trunkline_transports.native.steps import Wait
from trunkline_transports.native.wire import Wire

pytestmark = pytest.mark.thorough


class Timer:
    """A call that a loop makes at some time."""

    def __init__(self, ends: float, ring: Callable[[], object]) -> None:
        self.ends = ends
        self.ring = ring
        self.is_armed = True

    def when(self) -> float:
        return self.ends

    def cancel(self) -> None:
        self.is_armed = False


class Timers:
    """The part of an event loop that rings, with a clock that is moved by hand."""

    def __init__(self) -> None:
        self._now = 0.0
        self._timers: list[Timer] = []

    def time(self) -> float:
        return self._now

    def call_at(self, when: float, ring: Callable[[], object]) -> Timer:
        self._timers.append(Timer(when, ring))
        return self._timers[-1]

    @property
    def armed(self) -> list[float]:
        return [one.ends for one in self._timers if one.is_armed]

    def advance(self, now: float) -> None:
        """Let the time be `now`, and ring what is due."""
        self._now = now
        for one in [one for one in self._timers if one.is_armed and one.ends <= now]:
            one.cancel()
            one.ring()


def test_alarm_when_set_for_one_wait_after_the_other_then_one_timer_serves_them() -> None:
    """It rings at the end of the last wait, and for none that is over."""
    timers: Any = Timers()
    alarm = Alarm(timers)
    waits: Any = [Future[None]() for _ in range(5)]
    alarm.set(5.0, waits[0])
    alarm.clear()
    alarm.set(9.0, waits[1])
    assert timers.armed == [5.0]
    timers.advance(5.0)
    assert (timers.armed, waits[1].done()) == ([9.0], False)
    timers.advance(9.0)
    assert isinstance(waits[1].exception(0), TimeoutError)
    alarm.set(20.0, waits[2])
    alarm.set(15.0, waits[2])
    assert timers.armed == [15.0]
    timers.advance(15.0)
    assert isinstance(waits[2].exception(0), TimeoutError)
    alarm.set(20.0, waits[3])
    alarm.clear()
    timers.advance(20.0)
    alarm.set(30.0, waits[4])
    waits[4].set_result(None)
    timers.advance(30.0)
    assert [one.done() for one in waits] == [False, True, True, False, True]
    alarm.set(40.0, waits[0])
    alarm.cancel()
    assert timers.armed == []


def test_wire_that_nobody_waits_for_or_that_is_closed_then_the_loop_does_not_watch_it() -> None:
    """It would call for ever, or watch another's socket."""

    async def main() -> None:
        loop, waits = asyncio.get_running_loop(), AsyncioWaits()
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        wire = Wire(ours, eager=True, on_close=waits.closing)
        descriptor = wire.fileno()
        await waits.wait(wire.writable, inf)
        assert not loop.remove_writer(descriptor)
        theirs.send(b"a")
        await waits.wait(wire.readable, inf)
        assert wire.has_received
        await waits.wait(wire.readable, loop.time() + SOON)
        theirs.send(b"b")
        assert not wire.put(BIG)
        with suppress(TimeoutError):
            await waits.wait(wire.writable, loop.time() + SOON)
        with pytest.raises(TimeoutError):  # what nobody has taken ends no other wait
            await waits.wait(wire.writable, loop.time() + SOON)
        assert (wire.take(), wire.take(), wire.take()) == (b"a", b"b", None)
        waiting = asyncio.ensure_future(waits.wait(wire.either, inf))
        await asyncio.sleep(0)
        wire.close()
        assert not loop.remove_writer(descriptor)
        assert not loop.remove_reader(descriptor)
        with pytest.raises(OSError, match=r"it was closed$"):
            await waiting
        theirs.close()

    asyncio.run(main())


def test_wire_that_is_closed_when_its_wait_has_just_ended_then_the_wait_has_ended_well() -> None:
    """The next attempt finds that it is closed."""

    async def main() -> None:
        waits = AsyncioWaits()
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        wire = Wire(ours, eager=True, on_close=waits.closing)
        waiting = asyncio.ensure_future(waits.wait(wire.writable, inf))
        await asyncio.sleep(0)
        wire.kept._writable.set_result(None)
        wire.close()
        await waiting
        theirs.close()

    asyncio.run(main())


def test_wire_that_is_not_ready_then_a_wait_for_it_lasts_until_its_end(native: Native) -> None:
    """And no longer than until one of its events comes; nobody can wait when it is closed."""

    async def done(result: Any) -> Any:
        return result if native.is_sync else await result

    async def main() -> None:
        waits: Any = blocking
        now = monotonic
        if not native.is_sync:
            waits = native.transport()._runs.get().waits
            now = waits.now

        async def wait(want: Wait, seconds: float) -> float:
            """How long it takes."""
            begun = now()
            if native.is_sync:
                with suppress(TimeoutError):
                    blocking.wait(want, begun + seconds)
            else:
                with suppress(TimeoutError), waits.scope() as scope:
                    await scope.wait(want, begun + seconds)
            return now() - begun

        pair = WirePair()
        assert not pair.wire.put(BIG)
        for want in (pair.wire.readable, pair.wire.either):
            assert await wait(want, SOON) > SOON / 2
        with pytest.raises(TimeoutError):
            await done(waits.wait_for_any([pair.ours], inf, now() + SOON))
        begun = now()
        await done(waits.wait_for_any([pair.ours], begun + SOON, inf))
        assert now() - begun > SOON / 2
        pair.theirs.send(b"a")
        assert await wait(pair.wire.either, 9) < 9
        pair.close()
        with pytest.raises(OSError, match=r"it was closed$"):
            await wait(pair.wire.readable, 1)

    native.run(main)
