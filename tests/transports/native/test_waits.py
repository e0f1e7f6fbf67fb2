"""How the engine waits in an event loop: what it leaves there, and what else goes on."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from concurrent.futures import Future
from math import inf
from typing import Any

import pytest

from tests.transports.native.scripted import BIG, SOON, Native, get
from trunkline.errors import APITimeoutError
from trunkline.network import Timeout
from trunkline.testing.server import StalledPort
from trunkline_transports.native.on_asyncio import Alarm, AsyncioWaits
from trunkline_transports.native.wire import Wire


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
        assert not wire.put(BIG)
        waiting = asyncio.ensure_future(waits.wait(wire.either, inf))
        await asyncio.sleep(0)
        wire.close()
        assert not loop.remove_writer(descriptor)
        assert not loop.remove_reader(descriptor)
        with pytest.raises(OSError, match="it was closed"):
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
        wire.kept._ready.set_result(None)
        wire.close()
        await waiting
        theirs.close()

    asyncio.run(main())


def test_connection_that_is_not_made_in_time_then_other_tasks_go_on_meanwhile(
    awaiting: Native,
) -> None:
    """The loop is free while the engine waits."""
    story: list[str] = []

    async def main(url: str) -> None:
        transport = awaiting.transport()
        loop = transport.loop()

        async def fail() -> None:
            with pytest.raises(APITimeoutError) as raised:
                await awaiting.send(transport, get(url), Timeout(5, connect=2 * SOON))
            assert raised.value.phase == "connect"
            story.append("failed")

        async def work() -> None:
            for _ in range(3):
                await loop.sleep(0)
            story.append("worked")

        await loop.gather([fail, work])
        await awaiting.close(transport)

    with StalledPort() as port:
        if not port.stalls:
            pytest.skip("needs a system that does not accept connections beyond a full queue")
        awaiting.run(main, f"{port.url}/")
    assert story == ["worked", "failed"]
