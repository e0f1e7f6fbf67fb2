"""The watchdog: limits for waits that no library limits."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import warnings
from contextlib import suppress
from itertools import islice
from math import inf
from time import monotonic
from types import SimpleNamespace
from typing import Any

import pytest

from trunkline_transports import starting, watchdog
from trunkline_transports.watchdog import Watch, Watchdog, hang_up

SECONDS = 5.0


def test_limit_that_is_reached_cuts_once_and_is_known_at_the_end() -> None:
    """The wait ends, and the waiter learns why."""
    cut = threading.Event()
    calls: list[None] = []

    def hang_up_once() -> None:
        calls.append(None)
        cut.set()

    watch = Watch(hang_up_once)
    watch.begin(monotonic() + 0.01)
    assert cut.wait(SECONDS)
    assert watch.end()
    assert len(calls) == 1


def test_wait_that_ended_is_never_cut() -> None:
    """Not even if its limit is over before the thread looks."""
    calls: list[None] = []
    watch = Watch(lambda: calls.append(None))
    watch.begin(monotonic() - 1)
    if watch.end():  # the thread was faster
        assert len(calls) == 1
    else:
        later = threading.Event()
        other = Watch(later.set)
        other.begin(monotonic())
        assert later.wait(SECONDS), "the thread has looked at all limits"
        assert other.end()
        assert calls == []


def test_end_while_the_thread_decides_waits_for_its_decision() -> None:
    """Otherwise a connection could be cut after it went back to the pool."""
    begun, released, ended = threading.Event(), threading.Event(), threading.Event()

    def cut() -> None:
        begun.set()
        assert released.wait(SECONDS)

    watch = Watch(cut)
    watch.begin(monotonic())
    assert begun.wait(SECONDS)
    outcome: list[bool] = []

    def end() -> None:
        outcome.append(watch.end())
        ended.set()

    thread = threading.Thread(target=end)
    thread.start()
    assert not ended.is_set()
    released.set()
    thread.join(SECONDS)
    assert outcome == [True]


def test_look_returns_when_to_look_again() -> None:
    """A later limit is looked at later, and one that is over at no time."""
    watch = Watch(lambda: None)
    watch.begin(monotonic() + 1000)
    try:
        assert monotonic() + 900 < watch.look(monotonic()) < inf
        assert watch.look(monotonic() + 2000) == inf
        assert watch.was_cut
    finally:
        watch.end()


def test_look_at_the_moment_of_the_limit_cuts_once() -> None:
    """It is not looked at again."""
    calls: list[None] = []
    watch = Watch(lambda: calls.append(None))
    ends = monotonic() + 1000
    watch.begin(ends)
    assert watch.look(ends) == inf
    assert watch.look(ends) == inf
    assert watch.end()
    assert len(calls) == 1


def test_look_at_a_wait_that_has_ended_does_not_cut() -> None:
    """The connection may be another's."""
    calls: list[None] = []
    watch = Watch(lambda: calls.append(None))
    watch.begin(monotonic() + 1000)
    assert not watch.end()
    assert watch not in watchdog._watchdog.watches
    watch.look(monotonic() + 2000)
    assert calls == []


def test_wait_that_ends_when_the_thread_is_about_to_act_is_not_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The thread looks once more when nobody else decides."""
    calls: list[None] = []
    watch = Watch(lambda: calls.append(None))

    class Acting:
        def __enter__(self) -> None:
            assert not watch.end()

        def __exit__(self, *raised: object) -> None:
            pass

    watch.begin(monotonic() + 1000)
    monkeypatch.setattr(watchdog._watchdog, "acting", Acting())
    watch.look(monotonic() + 2000)
    assert calls == []


def test_earlier_limit_wakes_the_thread_and_a_later_one_does_not() -> None:
    """A limit for each event costs no wake-up."""
    dog = Watchdog()
    thread: Any = SimpleNamespace(start=lambda: None)
    dog._thread = thread
    dog._wakes = 100.0
    watch = Watch(lambda: None)
    dog.watch(watch, 200.0)
    assert not dog._wakeup.wait(0)
    dog.watch(watch, 50.0)
    assert dog._wakeup.wait(0)
    assert list(dog._earlier) == [50.0]


def test_thread_keeps_the_limit_of_a_wait_that_is_over() -> None:
    """Waits of the same length, one after the other, wake it once."""
    dog = Watchdog()
    now = monotonic()
    told = iter([now + 1000, now + 2000, now + 500, now + 0.9])
    slept: list[float] = []

    def wait(seconds: float) -> bool:
        slept.append(seconds)
        dog._earlier.extend(islice(told, 1))
        return bool(dog._earlier)

    wakeup: Any = SimpleNamespace(wait=wait)
    dog._wakeup = wakeup
    assert dog.watches == {}, "the waits that told it are over"
    dog._sleep()
    assert dog._wakes == now + 0.9
    assert slept == pytest.approx([inf, 1000, 1000, 500, 0.9], abs=SECONDS)


def test_limit_that_is_set_while_the_thread_looks_then_it_is_not_overslept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also if the thread would have woken before: it looks at a list that lacks the new one."""

    class Asleep(Exception):
        pass

    class Looked(Watch):
        def look(self, now: float) -> float:
            dog.watch(Watch(lambda: None), 50.0)
            return inf

    def sleep() -> None:
        raise Asleep

    dog = Watchdog()
    thread: Any = SimpleNamespace(start=bool)
    dog._thread, dog._wakes = thread, 5.0
    dog.watches[Looked(lambda: None)] = None
    monkeypatch.setattr(dog, "_sleep", sleep)
    with pytest.raises(Asleep):
        dog._run()
    assert list(dog._earlier) == [50.0]


def test_many_limits_need_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a daemon, so that it does not hold up the exit."""
    made: list[dict[str, Any]] = []

    class Started:
        def __init__(self, **how: Any) -> None:
            made.append(how)

        def start(self) -> None:
            pass

    monkeypatch.setattr(starting, "Thread", Started)
    dog = Watchdog()
    for _ in range(20):
        dog.watch(Watch(lambda: None), monotonic() + 1000)
    wanted = {"target": dog._thread._run, "name": "trunkline-watchdog", "daemon": True}
    assert made == [wanted]
    assert len(dog.watches) == 20


def test_thread_that_two_start_at_the_same_time_works_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under gevent, another may start it meanwhile."""
    targets: list[Any] = []

    class Started:
        def __init__(self, target: Any, **_: Any) -> None:
            targets.append(target)

        def start(self) -> None:
            if len(targets) == 1:
                thread.start()

    monkeypatch.setattr(starting, "Thread", Started)
    works: list[None] = []
    thread = starting.DaemonThread(lambda: works.append(None), "test")
    thread.start()
    thread.start()
    assert len(targets) == 2
    for target in targets:
        target()
    assert len(works) == 1


def test_process_that_ends_within_a_limit_exits_at_once() -> None:
    """The thread is not waited for."""
    program = (
        "from time import monotonic\nfrom trunkline_transports.watchdog import Watch\n"
        "Watch(print).begin(monotonic() + 1000)\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", program], check=True, timeout=30)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_forked_child_has_a_thread_of_its_own() -> None:
    """A fork copies no threads."""
    kept = Watch(lambda: None)
    kept.begin(monotonic() + 1000)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # this process has threads
        child = os.fork()
    if child == 0:
        with suppress(BaseException):
            cut = threading.Event()
            Watch(cut.set).begin(monotonic() + 0.01)
            os._exit(0 if cut.wait(SECONDS) and kept not in watchdog._watchdog.watches else 1)
        os._exit(2)
    kept.end()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_hang_up_ends_a_read_of_another_thread() -> None:
    """Closing would not, on Linux."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        received: list[bytes] = []
        thread = threading.Thread(target=lambda: received.append(ours.recv(1)))
        thread.start()
        hang_up(ours, os.getpid())
        thread.join(SECONDS)
        assert received == [b""]


def test_hang_up_of_a_socket_with_its_own_way_to_shut_down_does_not_use_it() -> None:
    """That of TLS drops what the thread that reads needs; asyncio and trio wrap a socket."""
    calls: list[int] = []

    class Secured(socket.socket):
        def shutdown(self, how: int) -> None:
            calls.append(how)

    class Wrapped:
        def shutdown(self, how: int) -> None:
            calls.append(how)

    ours, theirs = socket.socketpair()
    with theirs, Secured(fileno=ours.detach()) as secured:
        hang_up(secured, os.getpid())
        assert (theirs.recv(1), calls) == (b"", [])
    hang_up(Wrapped(), os.getpid())
    assert calls == [socket.SHUT_RDWR]


def test_hang_up_of_the_parents_or_a_closed_socket_has_no_effect() -> None:
    """A forked child leaves the connections to its parent."""
    ours, theirs = socket.socketpair()
    with theirs:
        hang_up(ours, os.getpid() + 1)
        theirs.send(b"x")
        assert ours.recv(1) == b"x"
        ours.close()
        hang_up(ours, os.getpid())
