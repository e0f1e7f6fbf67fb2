"""The services of event loops, the same in asyncio and trio: waits, scopes and turns."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import sys
import threading
import weakref
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import pytest

from tests.transports.test_loops import run, worlds
from trunkline import OpenAIError
from trunkline_transports import loop_asyncio, loops
from trunkline_transports.dropped import Dropped

trio = pytest.importorskip("trio", reason="needs a backend that is not installed: trio")
pytestmark = pytest.mark.thorough

_SOON = 0.01
_FOR_EVER = 3600.0


def test_services_when_no_loop_runs_then_the_error_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever libraries are loaded."""
    for name in ("nothing", "trio", "asyncio"):
        monkeypatch.delitem(sys.modules, name, raising=False)
        with pytest.raises(OpenAIError, match="inside asyncio or trio: no event loop is running"):
            loops.current()


def test_services_when_only_one_library_is_loaded_then_they_are_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The other one need not be imported."""

    async def named() -> str:
        return loops.running()[0]

    monkeypatch.delitem(sys.modules, "trio")
    assert asyncio.run(named()) == "asyncio"
    monkeypatch.setitem(sys.modules, "trio", trio)
    monkeypatch.delitem(sys.modules, "asyncio")
    assert trio.run(named) == "trio"


def test_task_of_asyncio_within_one_of_trio_then_the_services_are_its_own() -> None:
    """As under trio-asyncio."""

    async def named() -> str:
        return loops.running()[0]

    async def main() -> tuple[str, str]:
        return asyncio.run(named()), await named()

    assert trio.run(main) == ("asyncio", "trio")


@worlds
def test_callback_of_the_loop_when_it_asks_then_it_gets_the_services_too(world: str) -> None:
    """Outside of any task; trio has no such place."""

    async def scenario(_: Any) -> Any:
        if world == "trio":
            return loops.running()[0]
        found = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(lambda: found.set_result(loops.running()[0]))
        return await found

    assert run(world, scenario) == world


@worlds
def test_run_when_it_has_ended_then_its_token_is_over(world: str) -> None:
    """Its services are made once."""

    async def scenario(loop: Any) -> Any:
        assert loops.current() is loop
        token = loops.running()[1]
        assert loops.is_over(token) is False
        return token

    assert loops.is_over(run(world, scenario)) is True


@worlds
def test_wait_when_the_event_is_set_then_it_ends_and_leaves_no_timer(world: str) -> None:
    async def scenario(loop: Any) -> None:
        event = loops.event()

        async def setting() -> None:
            await loop.sleep(0)
            event.set()

        async with loop.timeout(5):
            await loop.gather([partial(loops.wait, event, 2 * _SOON), setting])
        if world == "asyncio":
            event.clear()
            await loop.sleep(4 * _SOON)
            assert not event.is_set()

    run(world, scenario)


@worlds
def test_wait_when_it_takes_longer_then_it_ends_without_an_error(world: str) -> None:
    async def scenario(loop: Any) -> None:
        began = loop.now()
        async with loop.timeout(5):
            await loops.wait(loop.event(), _SOON)
        assert loop.now() - began >= _SOON / 2

    run(world, scenario)


@worlds
def test_results_when_gathered_then_in_the_order_of_the_functions(world: str) -> None:
    """Not in that of their ends."""
    ended: list[str] = []

    async def scenario(loop: Any) -> Any:
        async def work(name: str, seconds: float) -> str:
            await loop.sleep(seconds)
            ended.append(name)
            return name

        return await loop.gather([partial(work, "slow", 2 * _SOON), partial(work, "quick", 0)])

    assert run(world, scenario) == ["slow", "quick"]
    assert ended == ["quick", "slow"]


@worlds
def test_gather_when_one_fails_then_the_others_have_ended_before_its_error_comes(
    world: str,
) -> None:
    """The error is the first one, and is not in a group."""
    log: list[str] = []

    async def scenario(loop: Any) -> None:
        async def waits() -> None:
            try:
                await loop.sleep(_FOR_EVER)
            finally:
                log.append("ended")
                raise LookupError("later")

        async def fails() -> None:
            await loop.sleep(0)
            raise LookupError("first")

        with pytest.raises(LookupError, match="first"):
            await loop.gather([waits, fails])
        log.append("raised")

    run(world, scenario)
    assert log == ["ended", "raised"]


@worlds
def test_tasks_when_several_fail_then_the_first_error_is_raised(world: str) -> None:
    """The second one comes from the cancellation by the first; a task can still be started."""

    async def scenario(loop: Any) -> None:
        async def waits() -> None:
            try:
                await loop.sleep(_FOR_EVER)
            finally:
                raise LookupError("later")

        async def fails() -> None:
            raise LookupError("first")

        async def scope() -> None:
            async with loop.tasks() as tasks:
                tasks.start(waits)
                await loop.sleep(0)
                tasks.start(fails)
                try:
                    await loop.sleep(_FOR_EVER)
                finally:
                    tasks.start(waits)

        with pytest.raises(LookupError, match="first"):
            async with loop.timeout(5):
                await scope()
        await loop.sleep(0)

    run(world, scenario)


@worlds
def test_tasks_without_a_scope_when_they_fail_then_the_handler_of_the_loop_is_told(
    world: str,
) -> None:
    """Not of one that was cancelled. trio has no tasks without a scope."""
    told: list[Any] = []

    async def scenario(loop: Any) -> None:
        tasks = loop.background()
        if world == "trio":
            assert tasks is None
            return
        running = asyncio.get_running_loop()
        running.set_exception_handler(lambda _, context: told.append(context["exception"]))

        async def fails() -> None:
            raise LookupError("mine")

        async def is_cancelled() -> None:
            raise asyncio.CancelledError

        for function in (fails, is_cancelled, lambda: loop.sleep(0)):
            tasks.start(function)
        for _ in range(5):
            await loop.sleep(0)

    run(world, scenario)
    assert [repr(one) for one in told] == ["LookupError('mine')"] * (world == "asyncio")


def test_error_of_a_task_when_it_was_handled_then_it_is_gone() -> None:
    """With what its frames held, in asyncio, without the garbage collector."""

    class Owned:
        pass

    async def scenario(loop: Any) -> Any:
        gone: list[weakref.ref[Owned]] = []

        async def fails() -> None:
            owned = Owned()
            gone.append(weakref.ref(owned))
            raise LookupError

        with contextlib.suppress(LookupError):
            async with loop.tasks() as tasks:
                tasks.start(fails)
                await loop.sleep(_FOR_EVER)
        await loop.sleep(0)
        return gone[0]()

    gc.disable()
    try:
        assert run("asyncio", scenario) is None
    finally:
        gc.enable()


@worlds
def test_limit_of_the_user_when_it_ends_within_ours_then_it_is_the_users(world: str) -> None:
    """A TimeoutError that somebody raises passes through as well; ours ends after its time."""

    async def sleeping(loop: Any, seconds: float) -> None:
        async with loop.timeout(seconds):
            await loop.sleep(_FOR_EVER)

    async def scenario(loop: Any) -> None:
        own = TimeoutError("mine")
        with pytest.raises(TimeoutError, match="mine"):
            async with loop.timeout(5):
                raise own
        with pytest.raises(TimeoutError):
            await sleeping(loop, _SOON)
        async with loop.timeout(5):
            await loop.sleep(0)

    run(world, scenario)


async def _cancelled(world: str, function: Callable[[], Awaitable[None]]) -> bool:
    """Start a function, cancel it after a few turns, and return whether it was cancelled."""
    if world == "trio":
        with trio.CancelScope() as scope:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(function)
                for _ in range(5):
                    await trio.lowlevel.cancel_shielded_checkpoint()
                scope.cancel()
        return bool(scope.cancelled_caught)
    task = asyncio.ensure_future(function())
    for _ in range(5):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    return task.cancelled()


@worlds
def test_shield_when_its_caller_is_cancelled_then_the_function_ends_first(world: str) -> None:
    """The caller is cancelled then, also if the function fails in asyncio."""
    log: list[str] = []
    reported: list[Any] = []

    async def scenario(loop: Any) -> None:
        async def closes() -> None:
            await loop.sleep(_SOON)
            log.append("closed")

        async def fails() -> None:
            await closes()
            raise LookupError

        async def shielding() -> None:
            await loop.shield(closes)
            if world == "trio":  # which cancels at the next checkpoint
                await loop.sleep(0)
            log.append("not cancelled")

        assert await _cancelled(world, shielding)
        assert log == ["closed"]
        if world == "asyncio":
            asyncio.get_running_loop().set_exception_handler(lambda _, what: reported.append(what))
            assert await _cancelled(world, partial(loop.shield, fails))
            gc.collect()

    run(world, scenario)
    assert reported == []


@worlds
def test_shield_when_the_function_takes_too_long_then_it_is_cancelled(
    world: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an error: there is no time to do more."""
    from trunkline_transports import loop_trio

    assert loop_asyncio.SHIELD_SECONDS == loop_trio.SHIELD_SECONDS == 5
    for module in (loop_asyncio, loop_trio):
        monkeypatch.setattr(module, "SHIELD_SECONDS", _SOON)
    log: list[str] = []

    async def scenario(loop: Any) -> None:
        async def endless() -> None:
            try:
                await loop.sleep(_FOR_EVER)
            finally:
                log.append("cancelled")

        async with loop.timeout(5):
            await loop.shield(endless)

    run(world, scenario)
    assert log == ["cancelled"]


@worlds
def test_shield_when_the_function_fails_then_its_error_is_raised(world: str) -> None:
    async def fails() -> None:
        raise LookupError("mine")

    async def scenario(loop: Any) -> None:
        with pytest.raises(LookupError, match="mine"):
            await loop.shield(fails)

    run(world, scenario)


@worlds
def test_functions_in_threads_when_they_wait_for_each_other_then_all_run(world: str) -> None:
    """There is no limit for threads: trio's own is 40. They do not hold the program up."""
    meeting = threading.Barrier(41)
    seen: list[bool] = []

    def meet() -> int:
        seen.append(threading.current_thread().daemon)
        return meeting.wait(5)

    async def scenario(loop: Any) -> Any:
        return await loop.gather([partial(loop.in_thread, meet)] * 41)

    assert sorted(run(world, scenario)) == list(range(41))
    assert all(seen)


@pytest.mark.parametrize("debug", [True, False])
def test_loop_when_in_debug_mode_then_dropped_clients_warn(
    monkeypatch: pytest.MonkeyPatch, debug: bool
) -> None:
    monkeypatch.setattr(Dropped, "loud", False)

    async def main() -> None:
        loops.current()

    asyncio.run(main(), debug=debug)
    assert Dropped.loud is debug


def test_thread_when_its_run_is_over_then_it_ends_quietly() -> None:
    """Nothing waits for its result any more."""
    left, going = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []

    def late() -> None:
        threads.append(threading.current_thread())
        going.set()
        assert left.wait(5)

    async def scenario(loop: Any) -> None:
        working = asyncio.ensure_future(loop.in_thread(late))
        while not going.is_set():
            await asyncio.sleep(0)
        working.cancel()

    run("asyncio", scenario)
    left.set()
    threads[0].join(5)
    assert not threads[0].is_alive()
