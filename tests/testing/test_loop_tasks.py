"""`Loop.tasks` in asyncio and trio, and on the virtual clock over each."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import pytest

from tests.worlds import World
from trunkline.testing import VirtualClock
from trunkline.testing.clock import VirtualLoops
from trunkline.transport import Loop, Tasks
from trunkline_transports import loops

Scenario = Callable[[Loop], Awaitable[None]]
_FOR_EVER = 3600.0
_SOON = 0.01


@pytest.fixture(params=["real", "virtual"])
def run(request: pytest.FixtureRequest, async_world: World) -> Callable[[Scenario], None]:
    """A function that runs a scenario with the services of a loop."""

    async def main(scenario: Scenario) -> None:
        virtual = request.param == "virtual"
        await scenario(VirtualLoops(VirtualClock()).current() if virtual else loops.current())

    return lambda scenario: async_world.run(partial(main, scenario))


class _Log:
    """Tasks that note how they end."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self.lines: list[str] = []

    def task(self, name: str, seconds: float, error: BaseException | None = None) -> Any:
        async def work() -> None:
            try:
                await self._loop.sleep(seconds)
            except BaseException:
                self.lines.append(f"{name} was cancelled")
                raise
            self.lines.append(f"{name} ended")
            if error is not None:
                raise error

        return work


def test_end_of_the_scope_waits_for_its_tasks(run: Any) -> None:
    """A task may start others; all of them have ended after the scope."""

    async def scenario(loop: Loop) -> None:
        log = _Log(loop)

        async def starting(tasks: Tasks) -> None:
            await loop.sleep(_SOON)
            tasks.start(log.task("third", _SOON))

        async with loop.tasks() as tasks:
            tasks.start(log.task("first", 0))
            tasks.start(lambda: starting(tasks))
            log.lines.append("the scope ended")
        assert log.lines == ["the scope ended", "first ended", "third ended"]

    run(scenario)


def test_error_of_a_task_cancels_the_others_and_interrupts_the_scope(run: Any) -> None:
    """The error is raised as it is, not in a group, and nothing of the cancellation is left."""

    async def scope(loop: Loop, log: _Log, own: Exception) -> None:
        async with loop.tasks() as tasks:
            tasks.start(log.task("failing", _SOON, own))
            tasks.start(log.task("other", _FOR_EVER))
            await log.task("scope", _FOR_EVER)()

    async def scenario(loop: Loop) -> None:
        log, own = _Log(loop), LookupError("mine")
        with pytest.raises(LookupError) as caught:
            await scope(loop, log, own)
        assert caught.value is own
        assert log.lines[0] == "failing ended"
        assert sorted(log.lines[1:]) == ["other was cancelled", "scope was cancelled"]
        await loop.sleep(0)

    run(scenario)


def test_error_of_the_scope_cancels_its_tasks(run: Any) -> None:
    """The error is raised as it is, and the tasks have ended."""

    async def scope(loop: Loop, log: _Log, own: Exception) -> None:
        async with loop.tasks() as tasks:
            tasks.start(log.task("other", _FOR_EVER))
            await loop.sleep(_SOON)
            raise own

    async def scenario(loop: Loop) -> None:
        log, own = _Log(loop), LookupError("mine")
        with pytest.raises(LookupError) as caught:
            await scope(loop, log, own)
        assert caught.value is own
        assert log.lines == ["other was cancelled"]

    run(scenario)


def test_time_limit_around_a_scope_cancels_its_tasks(run: Any) -> None:
    """The limit is reported as one, and not in a group."""

    async def scope(loop: Loop, log: _Log) -> None:
        async with loop.timeout(_SOON), loop.tasks() as tasks:
            tasks.start(log.task("task", _FOR_EVER))
            await log.task("scope", _FOR_EVER)()

    async def scenario(loop: Loop) -> None:
        log = _Log(loop)
        with pytest.raises(TimeoutError):
            await scope(loop, log)
        assert sorted(log.lines) == ["scope was cancelled", "task was cancelled"]

    run(scenario)


def test_time_limit_while_the_scope_only_waits_cancels_its_tasks(run: Any) -> None:
    """The same after the last statement of the scope."""

    async def scope(loop: Loop, log: _Log) -> None:
        async with loop.timeout(_SOON), loop.tasks() as tasks:
            tasks.start(log.task("task", _FOR_EVER))

    async def scenario(loop: Loop) -> None:
        log = _Log(loop)
        with pytest.raises(TimeoutError):
            await scope(loop, log)
        assert log.lines == ["task was cancelled"]

    run(scenario)


@pytest.mark.skipif(sys.version_info < (3, 11), reason="needs Python 3.11: Task.uncancel")
def test_cancellation_is_not_hidden_by_an_error_of_a_task() -> None:
    """In asyncio, a scope may be cancelled by its task and by somebody else at once."""

    async def scope(log: _Log) -> None:
        async with loops.current().tasks() as tasks:
            tasks.start(log.task("failing", 0, LookupError("mine")))
            await asyncio.sleep(_FOR_EVER)

    async def main() -> None:
        log = _Log(loops.current())
        task = asyncio.ensure_future(scope(log))
        while not log.lines:
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()

    asyncio.run(main())
