"""One test, three worlds: the sync client, and the async one under asyncio and under trio."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from trunkline.flows.drive_async import AsyncDriver
from trunkline.flows.drive_sync import SyncDriver
from trunkline.testing.fakes import (
    AsyncFakeTransport,
    FakeTransport,
    fake_async_client,
    fake_client,
)

Scenario = Callable[[], Awaitable[Any]]


class World:
    """Runs an ``async def`` scenario; `do` waits for what is to be waited for in this world."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.is_sync = name == "sync"

    def run(self, scenario: Scenario) -> Any:
        if self.name == "asyncio":
            return asyncio.run(scenario())  # type: ignore[arg-type]  # scenarios are coroutines
        if self.name == "trio":
            import trio

            return trio.run(scenario)
        return _run_without_loop(scenario)

    def transport(self, answers: Any = ()) -> Any:
        return FakeTransport(answers) if self.is_sync else AsyncFakeTransport(answers)

    def client(self, answers: Any = (), **options: Any) -> Any:
        return (fake_client if self.is_sync else fake_async_client)(answers, **options)

    def drive(self, flow: Any, answers: Any = ()) -> Any:
        """The flow's result, and its transport for questions."""
        transport = self.transport(answers)
        return self.run(lambda: self.do(self.driver(transport).run(flow))), transport

    def driver(self, transport: Any) -> Any:
        clock = transport.clock
        if self.is_sync:
            return SyncDriver(transport, clock=clock.now, sleep=clock.sleep, dice=lambda: 0.5)
        return AsyncDriver(transport, dice=lambda: 0.5)

    async def do(self, answer: Any) -> Any:
        """What a call gave, waited for where it must be."""
        return await answer if isinstance(answer, Awaitable) else answer

    async def items(self, source: Any) -> Any:
        """All that an iteration gives."""
        if hasattr(source, "__aiter__"):
            return [item async for item in source]
        return list(source)

    async def first(self, source: Any) -> Any:
        """The next that an iteration gives. Raises StopAsyncIteration at its end."""
        if hasattr(source, "__anext__"):
            return await source.__anext__()
        try:
            return next(source)
        except StopIteration:  # must not leave a coroutine
            raise StopAsyncIteration from None


def _run_without_loop(scenario: Scenario) -> Any:
    coroutine: Any = scenario()
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    coroutine.close()
    raise AssertionError("a sync scenario waited for something")
