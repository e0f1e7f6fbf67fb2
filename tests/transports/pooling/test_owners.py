"""A pool belongs to a process in sync code, and to a run of an event loop in async code."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from contextlib import suppress
from typing import Any

import pytest

from tests.worlds import World
from trunkline.errors import OpenAIError
from trunkline.http import URL, Request
from trunkline.network import Limits, Timeout
from trunkline_transports.pooling import owners
from trunkline_transports.pooling.decisions import Slot
from trunkline_transports.pooling.gates import BlockingGate
from trunkline_transports.pooling.owners import PerProcess, PerRun


def test_pool_of_a_run_when_another_run_asks_then_it_gets_its_own(async_world: World) -> None:
    """The same run gets the same pool, and the next one, whose loop is another, a new one."""
    owner: PerRun[object] = PerRun(object)

    async def scenario() -> tuple[object, object]:
        return owner.get(), owner.get()

    first, again = async_world.run(scenario)
    second, _ = async_world.run(scenario)
    assert first is again
    assert first is not second


def test_pools_of_runs_that_ended_when_another_begins_then_they_are_forgotten(
    async_world: World,
) -> None:
    """A program that starts many loops keeps one pool, not one for each."""
    owner: PerRun[object] = PerRun(object)

    async def scenario() -> object:
        return owner.get()

    for _ in range(5):
        last = async_world.run(scenario)
    assert list(owner._pools.values()) == [last]


def test_pool_of_a_run_that_goes_on_when_another_thread_asks_then_it_is_kept() -> None:
    """Loops that run at once in two threads have one pool each."""
    owner: PerRun[object] = PerRun(object)

    async def inner() -> object:
        return owner.get()

    async def scenario() -> tuple[object, object, object]:
        first = owner.get()
        other = await asyncio.to_thread(lambda: asyncio.run(inner()))
        return first, other, owner.get()

    first, other, again = asyncio.run(scenario())
    assert first is again
    assert other is not first


def test_pool_of_a_run_when_taken_then_that_run_gets_no_other(async_world: World) -> None:
    """A closed client is closed for its run alone."""
    owner: PerRun[Any] = PerRun(object)

    async def closing() -> None:
        pool = owner.get()
        assert owner.take() is pool
        assert owner.take() is None
        with pytest.raises(OpenAIError, match="closed"):
            owner.get()

    async def opening() -> object:
        return owner.get()

    async_world.run(closing)
    assert async_world.run(opening) is not None


def test_pool_of_a_process_when_threads_ask_at_once_then_they_get_the_same() -> None:
    """One pool is made, even if all threads find that there is none."""
    began = threading.Barrier(8)
    made: list[object] = []

    def make() -> object:
        made.append(object())
        return made[-1]

    owner = PerProcess(make)
    found: list[object] = []

    def ask() -> None:
        began.wait(5)
        found.append(owner.get())

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert found == made * 8


def test_pool_of_a_process_when_taken_then_nobody_gets_it_any_more() -> None:
    """A second close has nothing to close."""
    owner: PerProcess[Any] = PerProcess(object)
    pool = owner.get()
    assert owner.get() is pool
    assert owner.take() is pool
    assert owner.take() is None
    with pytest.raises(OpenAIError, match="closed"):
        owner.get()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs Python with os.fork")
def test_pool_of_a_process_when_it_forks_then_the_child_begins_with_an_empty_one() -> None:
    """The child can take the lock that another thread held, and never drops the parent's pool."""
    owner: PerProcess[list[int]] = PerProcess(lambda: [os.getpid()])
    pool = owner.get()
    reading, writing = os.pipe()
    with owner._lock:
        child = os.fork()
        if child == 0:
            kept = any(one is pool for one in owners._left_to_parent)
            os.write(writing, b"own" if kept and owner.get() == [os.getpid()] else b"no")
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        assert answer.read() == b"own"
    os.waitpid(child, 0)
    assert owner.get() is pool


@pytest.mark.thorough
def test_pool_of_a_process_when_taken_while_it_is_made_then_nobody_gets_it() -> None:
    """Whoever closes a client has found nothing to close, so the call must not use it."""
    owner: PerProcess[object] = PerProcess(lambda: owner.take() or object())
    with pytest.raises(OpenAIError, match="closed"):
        owner.get()
    with pytest.raises(OpenAIError, match="closed"):
        owner.get()
    assert owner.take() is None


@pytest.mark.thorough
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs Python with os.fork")
def test_locks_of_another_thread_when_a_process_forks_then_the_child_can_take_them() -> None:
    """Those of the pools of runs, and of a gate: a child closes the responses that it inherits."""
    runs: PerRun[object] = PerRun(object)
    gate: BlockingGate[Any] = BlockingGate(Limits())
    slot: Slot[Any] = Slot("here")
    gate.enter(slot, Request("GET", URL.parse("http://api.test/")), Timeout(5))

    async def of_this_run() -> object:
        return runs.get()

    kept = asyncio.run(of_this_run())
    with runs._lock, gate._lock:
        child = os.fork()
        if child == 0:
            signal.alarm(5)  # which ends it if it waits
            gate.leave(slot)
            own = asyncio.run(of_this_run())
            os._exit(0 if own is not kept and not gate.pool.granted else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert gate.pool.granted == 1


@pytest.mark.thorough
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs Python with os.fork")
def test_session_of_a_user_when_the_process_forks_then_only_an_unused_one_is_lent() -> None:
    """The connections of the other one belong to the parent."""
    used, unused = (owners.OfOneProcess(os.getpid) for _ in range(2))
    assert used.get() == os.getpid()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            with pytest.raises(OpenAIError, match="in each process"):
                used.get()
            os._exit(0 if unused.get() == os.getpid() else 1)
        os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert used.get() == os.getpid()
