"""Run one test in three worlds: the sync client, and the async one on asyncio and trio."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from trunkline.testing.fakes import (
    AsyncFakeTransport,
    FakeTransport,
    async_driver_on,
    driver_on,
    fake_async_client,
    fake_client,
)

Scenario = Callable[[], Awaitable[Any]]


class World:
    """Runs ``async def`` scenarios; `do` awaits results that are awaitable in this world."""

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
        """Run `flow`, and return its result and its transport."""
        transport = self.transport(answers)
        return self.run(lambda: self.do(self.driver(transport).run(flow))), transport

    def driver(self, transport: Any) -> Any:
        if self.is_sync:
            return driver_on(transport, dice=lambda: 0.5)
        return async_driver_on(transport, dice=lambda: 0.5)

    async def do(self, answer: Any) -> Any:
        """Return the result of a call, awaited if necessary."""
        return await answer if isinstance(answer, Awaitable) else answer

    async def items(self, source: Any) -> Any:
        """Return all items of `source`."""
        if hasattr(source, "__aiter__"):
            return [item async for item in source]
        return list(source)

    async def first(self, source: Any) -> Any:
        """Return the next item of `source`. Raises StopAsyncIteration at its end."""
        if hasattr(source, "__anext__"):
            return await source.__anext__()
        try:
            return next(source)
        except StopIteration:  # a coroutine must not raise StopIteration
            raise StopAsyncIteration from None


def _run_without_loop(scenario: Scenario) -> Any:
    coroutine: Any = scenario()
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    coroutine.close()
    raise AssertionError("a sync scenario waited for something")
