"""Run one scenario in sync code, in asyncio or in trio: an ``async def`` that serves all three."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, NoReturn

from trunkline.discovery.transports import running_loop
from trunkline.testing.elsewhere import in_threads, run_in_loop
from trunkline.testing.packages import needed

Scenario = Callable[[], Awaitable[Any]]

SECONDS = 10.0
"""How long threads may take that only a mistake holds up."""


class Interrupted(BaseException):
    """Ends a call in sync code, as Ctrl-C does."""


class PluginWorld:
    """One of the worlds. In sync code a scenario never waits, so it needs no event loop."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.is_sync = name == "sync"

    def run(self, scenario: Scenario) -> Any:
        """Run a scenario to its end and return its result."""
        if self.is_sync:
            return _run_without_loop(scenario)
        result: Any = run_in_loop(self.name, scenario)
        return result

    async def do(self, answer: Any) -> Any:
        """Return the result of a call, awaited if it has to be."""
        return await answer if hasattr(answer, "__await__") else answer

    async def items(self, source: Any) -> list[Any]:
        """Return all items of `source`."""
        if hasattr(source, "__aiter__"):
            return [item async for item in source]
        return list(source)

    async def next(self, source: Any) -> Any:
        """Return the next item of an iterator, or None at its end."""
        if hasattr(source, "__anext__"):
            return await anext(source, None)
        return next(source, None)

    @asynccontextmanager
    async def entered(self, manager: Any) -> AsyncGenerator[Any, None]:
        """Run a block within a context manager of this world."""
        if not hasattr(manager, "__aenter__"):
            with manager as value:
                yield value
            return
        async with manager as value:
            yield value

    async def together(self, scenarios: Sequence[Scenario]) -> list[Any]:
        """Run scenarios at once, in threads or in tasks, and return their results."""
        if self.is_sync:
            return in_threads([partial(_run_without_loop, one) for one in scenarios], SECONDS)
        return await running_loop().gather(scenarios)

    async def cancelled(self, scenario: Callable[[Callable[[], object]], Awaitable[Any]]) -> bool:
        """Run a scenario that is given a function which cancels it; return whether it ended so."""
        if self.is_sync:
            try:
                await scenario(_interrupt)
            except Interrupted:
                return True
            return False
        library = needed(self.name, f"the checks in {self.name}")
        if self.name == "trio":
            with library.CancelScope() as scope:
                await scenario(scope.cancel)
            return bool(scope.cancelled_caught)
        task = library.ensure_future(_with_own_task(scenario, library))
        await library.wait([task])
        if not task.cancelled():
            task.result()
        return bool(task.cancelled())


async def _with_own_task(
    scenario: Callable[[Callable[[], object]], Awaitable[Any]], library: Any
) -> None:
    await scenario(library.current_task().cancel)


def _interrupt() -> NoReturn:
    raise Interrupted


def _run_without_loop(scenario: Scenario) -> Any:
    coroutine: Any = scenario()
    try:
        coroutine.send(None)
    except StopIteration as stop:
        result: Any = stop.value
        return result
    coroutine.close()
    raise AssertionError("a sync scenario waited for something")
