"""The services of trio that the async driver uses."""

from __future__ import annotations

import math
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from time import monotonic
from typing import TypeVar

import trio

T = TypeVar("T")

SHIELD_SECONDS = 5.0


class TrioLoop:
    """The services of the running trio run."""

    def __init__(self) -> None:
        # No limit: a thread that waits for a pipe must not keep out the thread that fills it.
        self._threads = trio.CapacityLimiter(math.inf)

    def now(self) -> float:
        return monotonic()

    async def sleep(self, seconds: float) -> None:
        await trio.sleep(seconds)

    def timeout(self, seconds: float) -> AbstractAsyncContextManager[object]:
        return _timeout(seconds)

    def event(self) -> trio.Event:
        return trio.Event()

    async def gather(self, functions: Sequence[Callable[[], Awaitable[T]]]) -> list[T]:
        results: dict[int, T] = {}
        failures: list[Exception] = []

        async def keep(index: int, function: Callable[[], Awaitable[T]]) -> None:
            try:
                results[index] = await function()
            except Exception as error:  # the first one is raised below, as its own type
                failures.append(error)
                nursery.cancel_scope.cancel()

        async with trio.open_nursery() as nursery:
            for index, function in enumerate(functions):
                nursery.start_soon(keep, index, function)
        if failures:
            raise failures[0]
        return [results[index] for index in range(len(functions))]

    def tasks(self) -> AbstractAsyncContextManager[_NurseryTasks]:
        return _scope_of_tasks()

    def background(self) -> None:
        """Return None: a task needs a nursery."""

    async def shield(self, function: Callable[[], Awaitable[None]]) -> None:
        with trio.move_on_after(SHIELD_SECONDS) as scope:
            scope.shield = True
            await function()

    async def in_thread(self, function: Callable[[], T]) -> T:
        return await trio.to_thread.run_sync(
            function, abandon_on_cancel=True, limiter=self._threads
        )


class _NurseryTasks:
    """The tasks of a nursery. The first error is kept, and cancels the others."""

    def __init__(self, nursery: trio.Nursery) -> None:
        self._nursery = nursery
        self.failure: BaseException | None = None

    def start(self, function: Callable[[], Awaitable[object]]) -> None:
        self._nursery.start_soon(self._run, function)

    async def _run(self, function: Callable[[], Awaitable[object]]) -> None:
        try:
            await function()
        except trio.Cancelled:
            raise
        except BaseException as error:  # raised at the end of the scope, and not in a group
            self.fail(error)

    def fail(self, error: BaseException) -> None:
        self.failure = self.failure or error
        self._nursery.cancel_scope.cancel()


@asynccontextmanager
async def _scope_of_tasks() -> AsyncGenerator[_NurseryTasks, None]:
    async with trio.open_nursery() as nursery:
        tasks = _NurseryTasks(nursery)
        try:
            yield tasks
        except trio.Cancelled:
            raise
        except BaseException as error:  # raised below, and not in a group
            tasks.fail(error)
    if tasks.failure is not None:
        raise tasks.failure


@asynccontextmanager
async def _timeout(seconds: float) -> AsyncGenerator[None, None]:
    with trio.move_on_after(seconds) as scope:  # a user's own trio.TooSlowError passes through
        yield
    if scope.cancelled_caught:
        raise TimeoutError
