"""Threads on virtual time: they take turns in order, and none waits for a blocked one for long."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from trunkline.testing import VirtualClock

pytestmark = pytest.mark.thorough
PATIENCE = 10


def run(clock: VirtualClock, *works: Callable[[], object]) -> None:
    """Run the functions in threads, and wait for all of them."""
    crew = clock.threads.crew(None)
    ended = threading.Semaphore(0)

    def wrapped(work: Callable[[], object]) -> Callable[[], object]:
        def ending() -> None:
            try:
                work()
            finally:
                ended.release()

        return ending

    crew.start([wrapped(work) for work in works])
    for _ in works:
        assert ended.acquire(timeout=PATIENCE)
    crew.settle()


def test_event_when_threads_wait_for_it_then_the_limit_is_one_of_the_clock() -> None:
    """A wait that ends by its limit returns False; one that another thread ends, True."""
    clock = VirtualClock()
    event = clock.threads.event()
    told: list[tuple[bool, float]] = []

    def wait() -> None:
        told.extend((event.wait(limit), clock.now()) for limit in (1.0, 5.0, None))

    def set_it() -> None:
        clock.sleep(3)
        assert not event.is_set()
        event.set()

    run(clock, wait, set_it)
    assert told == [(False, 1.0), (True, 3.0), (True, 3.0)]
    assert event.wait(0)
    assert not clock.threads.event().wait(0)


def test_crew_when_it_ends_then_its_threads_wake_at_that_time() -> None:
    """A sleep and a wait for an event end; so do those of crews within it, and later ones."""
    clock = VirtualClock()
    outer, other = clock.threads.crew(None), clock.threads.crew(None)
    inner = clock.threads.crew(outer)
    event = clock.threads.event()
    told: list[tuple[str, object]] = []

    def begin() -> None:
        inner.start([sleep, wait])
        outer.start([end])
        clock.sleep(100)
        told.append(("other", clock.now()))

    def sleep() -> None:
        clock.sleep(100)
        told.append(("inner", clock.now()))

    def end() -> None:
        clock.sleep(1)
        outer.end()
        clock.sleep(50)
        told.append(("later", clock.now()))

    def wait() -> None:
        told.append(("wait", event.wait()))
        told.append(("wait again", event.wait(7)))

    assert not inner.is_over
    other.start([begin])
    for crew in (other, inner, outer):
        crew.settle()
    assert told == [
        ("inner", 1.0), ("wait", False), ("later", 1.0), ("wait again", False), ("other", 100.0),
    ]  # fmt: skip
    assert inner.is_over
    assert not other.is_over


class _Slow(threading.Condition):
    """A condition whose waits last longer in one thread."""

    slow = 0

    def wait(self, timeout: float | None = None) -> bool:
        is_slow = timeout is not None and threading.get_ident() == self.slow
        return super().wait(timeout * 4 if timeout is not None and is_slow else timeout)


def test_thread_when_it_is_blocked_then_the_others_take_its_turn_in_order() -> None:
    """The one that is due first continues, even if another one notices the block before it."""
    clock = VirtualClock()
    changed = clock.threads._changed = _Slow()
    gate = threading.Event()
    told: list[str] = []

    def block() -> None:
        clock.sleep(1)
        assert gate.wait(PATIENCE)
        told.append("blocked")

    def first() -> None:
        changed.slow = threading.get_ident()
        clock.sleep(1)
        told.append("first")

    def second() -> None:
        clock.sleep(1)
        told.append("second")
        gate.set()

    run(clock, block, first, second)
    assert told == ["first", "second", "blocked"]
    assert clock.now() == 1


def test_threads_when_they_take_turns_then_no_real_time_passes() -> None:
    """Each thread is notified when it has the turn."""
    clock, began = VirtualClock(), time.monotonic()

    def nap() -> None:
        for _ in range(100):
            clock.sleep(1)

    run(clock, nap, nap)
    assert clock.now() == 100
    assert time.monotonic() - began < 5
