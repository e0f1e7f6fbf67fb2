"""The services of event loops: functions that run in threads."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import threading
import weakref
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

import pytest

from trunkline_transports import loops

worlds = pytest.mark.parametrize("world", ["asyncio", "trio"])
who: ContextVar[str] = ContextVar("who", default="nobody")
_SECONDS = 5.0


def run(world: str, scenario: Callable[[Any], Awaitable[Any]]) -> Any:
    """Run a scenario with the services of the loop, and return its result."""

    async def main() -> Any:
        return await scenario(loops.current())

    if world == "asyncio":
        return asyncio.run(main())
    import trio

    return trio.run(main)


@worlds
def test_function_in_a_thread_then_its_result_comes_and_it_knows_its_context(world: str) -> None:
    """Another thread, the same context variables."""

    async def scenario(loop: Any) -> Any:
        who.set("me")
        return await loop.in_thread(lambda: (threading.get_ident(), who.get()))

    thread, seen = run(world, scenario)
    assert thread != threading.get_ident()
    assert seen == "me"


@worlds
@pytest.mark.parametrize("kind", [LookupError, KeyboardInterrupt, StopIteration])
def test_function_in_a_thread_when_it_raises_then_its_error_comes(
    world: str, kind: type[BaseException]
) -> None:
    """Whatever it is; a coroutine cannot raise StopIteration."""

    def fail() -> None:
        raise kind("no such row")

    async def scenario(loop: Any) -> None:
        with pytest.raises(RuntimeError if kind is StopIteration else kind):
            async with loop.timeout(_SECONDS):
                await loop.in_thread(fail)

    run(world, scenario)


def test_error_of_a_thread_when_it_was_handled_then_it_is_gone() -> None:
    """It takes with it what its frames held, such as files, without the garbage collector."""

    class Held:
        pass

    async def scenario(loop: Any) -> Any:
        gone: list[weakref.ref[Held]] = []

        def fail() -> None:
            held = Held()
            gone.append(weakref.ref(held))
            raise LookupError("no such row")

        with contextlib.suppress(LookupError):
            await loop.in_thread(fail)
        for thread in threading.enumerate():
            if thread.name == "trunkline":
                thread.join(_SECONDS)
        await asyncio.sleep(0)
        return gone[0]()

    gc.disable()
    try:
        assert run("asyncio", scenario) is None
    finally:
        gc.enable()


@worlds
def test_run_when_a_thread_still_reads_a_pipe_then_it_ends(world: str) -> None:
    """Also where nobody will ever write to that pipe."""
    reading, writing = os.pipe()
    started, ended = threading.Event(), threading.Event()

    def read() -> bytes:
        started.set()
        try:
            return os.read(reading, 1)
        finally:
            ended.set()

    async def leave(loop: Any) -> None:
        while not started.is_set():
            await loop.sleep(0.001)
        raise LookupError("enough")

    async def scenario(loop: Any) -> None:
        with pytest.raises(LookupError, match="enough"):
            await loop.gather([lambda: loop.in_thread(read), lambda: leave(loop)])

    watchdog = threading.Timer(_SECONDS, os.write, [writing, b"!"])
    watchdog.start()
    try:
        run(world, scenario)
        assert not ended.is_set(), "the run has waited for the thread"
    finally:
        watchdog.cancel()
        os.close(writing)
        assert ended.wait(_SECONDS)
        os.close(reading)
