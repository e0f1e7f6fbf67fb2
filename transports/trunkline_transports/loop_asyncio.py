"""The services of asyncio that the async driver uses."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from contextvars import copy_context
from functools import partial
from threading import Thread
from typing import Any, NoReturn, TypeVar

if sys.version_info >= (3, 11):
    from asyncio import timeout as _timeout
else:
    from async_timeout import timeout as _timeout

T = TypeVar("T")

SHIELD_SECONDS = 5.0


class AsyncioLoop:
    """The services of the running asyncio loop."""

    def now(self) -> float:
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    def timeout(self, seconds: float) -> AbstractAsyncContextManager[object]:
        return _Timeout(seconds)

    def lock(self) -> AbstractAsyncContextManager[object]:
        return asyncio.Lock()

    async def gather(self, functions: Sequence[Callable[[], Awaitable[T]]]) -> list[T]:
        tasks = [asyncio.ensure_future(function()) for function in functions]
        try:
            return list(await asyncio.gather(*tasks))
        except BaseException:
            for task in tasks:
                task.cancel()
            await self.shield(lambda: _ended(tasks))
            raise

    async def shield(self, function: Callable[[], Awaitable[None]]) -> None:
        task = asyncio.ensure_future(asyncio.wait_for(function(), SHIELD_SECONDS))
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            await asyncio.wait([task])
            if not task.cancelled():
                task.exception()
            raise
        except asyncio.TimeoutError:
            return  # it was cancelled, and there is no time to do more

    async def in_thread(self, function: Callable[[], T]) -> T:
        # Not the loop's own threads: they are few, and the end of a run waits for all of them,
        # even for one that reads a pipe which nobody writes to.
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Any] = loop.create_future()
        tell: Any = loop.call_soon_threadsafe
        told = partial(tell, _settle, done)
        work = partial(copy_context().run, function)
        Thread(target=_work, args=(work, told), name="trunkline", daemon=True).start()
        try:
            result: T = (await done)()
            return result
        finally:
            del done, told  # and with them the cycle of an error and its frames


def _work(function: Callable[[], T], told: Callable[[Callable[[], T]], object]) -> None:
    """Run `function` in a thread, and pass its outcome on."""
    with suppress(RuntimeError):  # the loop is closed, so nothing waits any more
        told(_outcome(function))
    del told  # see `in_thread`


def _outcome(function: Callable[[], T]) -> Callable[[], T]:
    """Return a function that returns the result of `function`, or raises its error."""
    try:
        result = function()
    except BaseException as error:  # raised where the result is awaited, not in the thread
        return partial(_raise, error)
    return lambda: result


def _raise(error: BaseException) -> NoReturn:
    try:
        raise error
    finally:
        del error  # see `in_thread`


def _settle(done: asyncio.Future[Any], outcome: object) -> None:
    if not done.done():
        done.set_result(outcome)


async def _ended(tasks: Sequence[asyncio.Future[Any]]) -> None:
    await asyncio.wait(tasks)


class _Timeout:
    """asyncio's scope, raising the built-in TimeoutError on every version."""

    def __init__(self, seconds: float) -> None:
        self._scope: Any = _timeout(seconds)

    async def __aenter__(self) -> None:
        await self._scope.__aenter__()

    async def __aexit__(self, *raised: object) -> bool | None:
        try:
            answer: bool | None = await self._scope.__aexit__(*raised)
        except asyncio.TimeoutError as error:
            raise TimeoutError from error
        return answer
